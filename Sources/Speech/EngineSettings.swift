/// An engine as a voice file names it: the block that bears its name, decoded by the engine that owns it.
///
/// ```yaml
/// espeak:
///   rate: 208
///   lines: pitch 108 265
/// ```
/// Everything in it is taken to change what is heard. All that is asked before an engine is started stands here too,
/// since to start one may take seconds and gigabytes.
public protocol EngineSettings: Hashable, Sendable, Codable {
    /// The key of the block in a voice file: `espeak`.
    static var block: String { get }

    /// The engine's name, as in its ``EngineIdentity``.
    static var engineName: String { get }

    /// The version of the engine's library on this machine.
    static var libraryVersion: String { get }

    /// The block's numbers, and what each may be.
    static var numbers: [SettingRange] { get }

    /// What is wrong with a line of the text under a key; nothing where it may be so.
    static func flaw(ofLine line: String, in key: String) -> String?

    /// A checksum of the model that the settings name, where they do.
    var model: String? { get }

    /// What the engine can do with these settings.
    var abilities: EngineAbilities { get }

    /// The engine's pace at speed 1, where 1 is a newsreader's: 4.6 syllables a second, commas included.
    var pace: Double { get }

    /// The speeds it can speak at, as factors of its pace.
    var speeds: ClosedRange<Double> { get }

    /// The nearest speed that it can keep exactly.
    func exactSpeed(_ speed: Double) -> Double

    /// Why the engine cannot speak with these settings on this machine, in a line; nothing where it can.
    var obstacle: String? { get }

    /// Starts the engine.
    ///
    /// - Parameters:
    ///   - name: The voice's name, for messages.
    ///   - speed: A factor of its pace, in ``speeds``.
    func engine(named name: String, speed: Double) async throws -> any SpeechEngine
}

extension EngineSettings {
    /// Nothing is.
    public static func flaw(ofLine line: String, in key: String) -> String? { nil }

    /// None.
    public var model: String? { nil }

    /// None.
    public var obstacle: String? { nil }

    /// The speed itself.
    public func exactSpeed(_ speed: Double) -> Double { speed }

    /// Who speaks, with these settings on this machine.
    public var identity: EngineIdentity {
        EngineIdentity(name: Self.engineName, model: model, version: Self.libraryVersion)
    }
}

/// A number of a voice file, and what it may be.
public struct SettingRange: Hashable, Sendable {
    /// Its key, with those above it: `pauses.sentence`; in an engine's block without the block's.
    public var key: String
    /// What it may be.
    public var range: ClosedRange<Double>
    /// Its unit, as messages show it after the number.
    public var unit: String
    /// Whether it has no fraction.
    public var isWhole: Bool

    /// A whole number.
    public static func whole(_ key: String, _ range: ClosedRange<Double>, _ unit: String = "") -> SettingRange {
        SettingRange(key: key, range: range, unit: unit, isWhole: true)
    }

    /// A number that may have a fraction.
    public static func number(_ key: String, _ range: ClosedRange<Double>, _ unit: String = "") -> SettingRange {
        SettingRange(key: key, range: range, unit: unit, isWhole: false)
    }

    /// The range as messages give it.
    public var text: String {
        let bounds = [range.lowerBound, range.upperBound].map { bound in
            bound == bound.rounded() ? "\(Int(clamping: bound))" : "\(bound)"
        }
        return "a \(isWhole ? "whole number" : "number") from \(bounds[0]) to \(bounds[1])"
    }
}
