import Foundation
import Recordings

/// Where recordings were left, by article, from one `langdu play` to the next.
struct KeptPlaces {
    /// A place in a recording.
    struct Place: Codable {
        /// Seconds from the beginning.
        var time: Double
        /// When it was left, in seconds since 1970.
        var when: Double
    }

    private let path: String
    /// How many are kept; the oldest go first.
    private static let limit = 500

    /// The places of this user, after the XDG Base Directory Specification; nothing where there is no home.
    init?() {
        let environment = ProcessInfo.processInfo.environment
        let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        guard let folder = state ?? environment["HOME"].map({ $0 + "/.local/state" }), folder.hasPrefix("/") else {
            return nil
        }
        path = "\(folder)/langdu/places.json"
    }

    /// Where an article's recording of a length was left; nothing near its beginning or end.
    func time(of id: String, length: Double) -> Double? {
        guard let time = all()[id]?.time, time > 5, time < length - 5 else { return nil }
        return time
    }

    /// Remembers where it was left. What cannot be remembered is no reason to stop listening.
    func keep(_ time: Double, of id: String) {
        guard time.isFinite else { return }
        var places = all()
        places[id] = Place(time: max(0, time), when: Date().timeIntervalSince1970)
        let kept = places.sorted { $0.value.when > $1.value.when }.prefix(Self.limit).map { ($0.key, $0.value) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        guard let data = try? encoder.encode(Dictionary(uniqueKeysWithValues: kept)) else { return }
        let folder = (path as NSString).deletingLastPathComponent
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try? data.write(to: URL(fileURLWithPath: path), options: .atomic)
    }

    private func all() -> [String: Place] {
        guard let data = FileManager.default.contents(atPath: path) else { return [:] }
        return (try? JSONDecoder().decode([String: Place].self, from: data)) ?? [:]
    }
}
