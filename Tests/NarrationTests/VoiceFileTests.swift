import ESpeak
import Foundation
import Speech
import Testing

@testable import Narration

@Suite("Voice files")
struct VoiceFileTests {
    private static let good: [String] = {
        let path = (try? VoiceLibrary())?.path ?? "voices"
        let text = (try? String(contentsOfFile: path + "/bobao.yaml", encoding: .utf8)) ?? ""
        return text.components(separatedBy: "\n")
    }()

    private static let entries = VoiceRanges.entries(with: ESpeakSettings.self)

    private func withFile(_ data: Data, _ body: (String) throws -> Void) throws {
        let path = NSTemporaryDirectory() + "langdu-voice-\(UUID().uuidString).yaml"
        try data.write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(path)
    }

    private func read(_ text: String) throws -> VoiceError? {
        var found: VoiceError?
        try withFile(Data(text.utf8)) { path in
            do throws(VoiceError) {
                _ = try VoiceDocument(at: path).profile()
            } catch {
                #expect("\(error)".hasPrefix(path))
                #expect(!"\(error)".unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
                found = error
            }
        }
        return found
    }

    /// The index of a key's line.
    private static func line(of key: String) throws -> Int {
        let parts = key.split(separator: ".")
        let section = parts.count > 1 ? try #require(good.firstIndex { $0.hasPrefix("\(parts[0]):") }) : -1
        let name = (parts.count > 1 ? "  " : "") + "\(parts[parts.count - 1]):"
        return try #require(good.indices.first { $0 > section && good[$0].hasPrefix(name) })
    }

    private static func replacing(_ key: String, by value: String) throws -> (text: String, line: Int) {
        var lines = good
        let line = try line(of: key)
        let name = lines[line].prefix { $0 != ":" }
        lines[line] = "\(name): \(value)"
        return (lines.joined(separator: "\n"), line + 1)
    }

    @Test("may have each number up to its bounds")
    func bounds() throws {
        for entry in Self.entries where entry.key != "speed" {
            for bound in [entry.range.lowerBound, entry.range.upperBound] {
                let value = entry.isWhole ? "\(Int(bound))" : "\(bound)"
                #expect(try read(Self.replacing(entry.key, by: value).text) == nil, "\(entry.key): \(value)")
            }
        }
    }

    @Test("may have none beyond them, and say the line, the key and the range")
    func beyond() throws {
        let odd = [
            "9e18", "-9e18", "1e17", "1e308", "-1e308", "1e999", ".nan", ".inf", "-.inf", "NaN", "inf", "-1000",
            "9223372036854775807", "9223372036854775808", "-9223372036854775808", "1:30", "1:99999999999999999999",
            "0x7f",
            "1_0", "fast", "\"5\"", "", "[1]", "{a: 1}", "~", "true", "!!int 3x", "１", "\"\\e[31m\"",
        ]
        for entry in Self.entries {
            let beside = [entry.range.lowerBound - 1, entry.range.upperBound + 1].map {
                entry.isWhole ? "\(Int($0))" : "\($0)"
            }
            for value in odd + beside + (entry.isWhole ? ["\(Int(entry.range.upperBound)).5"] : []) {
                let (text, line) = try Self.replacing(entry.key, by: value)
                guard case .invalidLine(_, let found, let reason)? = try read(text) else {
                    Issue.record("\(entry.key): \(value) is taken")
                    continue
                }
                #expect(found == line, "\(entry.key): \(value): \(reason)")
                #expect(reason.hasPrefix("\(entry.key) is "))
                #expect(reason.contains(entry.text))
            }
        }
    }

    @Test(
        "may have the speeds that their engine has",
        arguments: [("0.39", true), ("1.92", true), ("0.38", false), ("1.93", false)])
    func speed(value: String, isTaken: Bool) throws {
        let (text, line) = try Self.replacing("speed", by: value)
        let error = try read(text)
        #expect((error == nil) == isTaken)
        guard case .invalidLine(_, let found, let reason)? = error else { return }
        #expect(found == line)
        #expect(reason.contains("0.39 to 1.92"), "\(reason)")
    }

    @Test("without a speed are read at the pace of their engine's block")
    func noSpeed() throws {
        try withFile(Data(Self.good.filter { !$0.hasPrefix("speed:") }.joined(separator: "\n").utf8)) { path in
            let voice = try VoiceDocument(at: path).profile()
            #expect(voice.reading.speed == 1)
        }
    }

    @Test("are told which blocks there are where they have none")
    func blocks() throws {
        let none = Self.good.map { $0.replacing("espeak:", with: "speak:") }
        #expect("\(try #require(try read(none.joined(separator: "\n"))))".contains("“espeak”"))
    }

    @Test(
        "name the line of an eSpeak line that is wrong", arguments: ["pitch 0 0", "tone 99999 99999", "echo 1 2", "x"])
    func espeakLine(wrong: String) throws {
        var lines = Self.good
        let line = try #require(lines.firstIndex { $0.contains("pitch 108 265") })
        lines.insert("    \(wrong)", at: line + 1)
        guard case .invalidLine(_, line + 2, _)? = try read(lines.joined(separator: "\n")) else {
            Issue.record("\(try read(lines.joined(separator: "\n")).map { "\($0)" } ?? "taken")")
            return
        }
    }

    @Test(
        "of another shape are told what is wrong",
        arguments: [
            ("", "empty"), ("\n\n", "empty"), ("# nothing\n", "empty"), ("- a\n- b\n", "keys"), ("just text", "keys"),
            ("[", "not YAML"), ("{", "not YAML"), ("a: b: c", "not YAML"), ("\tname: x", "not YAML"),
            ("name: [x", "not YAML"),
            ("name: a\nname: b\n", "twice"), ("--- a\n--- b\n", "YAML"), ("name: *none", "YAML"), ("\u{0}", "YAML"),
            ("name: x", "missing"), ("pauses: 5", "missing"), ("espeak: {lines: {a: 1}}", "missing"),
            (String(repeating: "[", count: 20_000), "YAML"), (String(repeating: "{a: ", count: 9_000), "YAML"),
        ])
    func shapes(text: String, named: String) throws {
        let error = try #require(try read(text))
        #expect("\(error)".contains(named), "\(error)")
    }

    @Test(
        "with a section of another shape are told its line",
        arguments: ["pauses", "espeak", "melody", "announce", "numbers"], ["5", "[1, 2]", "text", "{a: 1}"])
    func sections(key: String, value: String) throws {
        let start = try #require(Self.good.firstIndex { $0.hasPrefix("\(key):") })
        let end = Self.good.indices.first { $0 > start && !Self.good[$0].hasPrefix(" ") } ?? Self.good.endIndex
        var lines = Self.good
        lines.replaceSubrange(start..<end, with: ["\(key): \(value)"])
        let error = try read(lines.joined(separator: "\n"))
        // All that numbers can say may be left out.
        if key == "numbers", value == "{a: 1}" { return #expect(error == nil) }
        guard case .invalidLine(_, start + 1, let reason)? = error else {
            Issue.record("\(key): \(value): \(error.map { "\($0)" } ?? "taken")")
            return
        }
        #expect(reason.contains(key))
    }

    @Test("with keys that are merged in from elsewhere are refused, for numbers could hide there")
    func merges() throws {
        #expect(try read("<<: {speed: 900}\n" + Self.good.joined(separator: "\n")) != nil)
        #expect(try read(Self.replacing("pauses.end", by: "5\n  <<: {sentence: 9e18}").text) != nil)
    }

    @Test("that unfold into more than any memory holds are settled at once")
    func bombs() throws {
        let names = (0..<40).map {
            "a\($0): &a\($0) [\(Array(repeating: $0 == 0 ? "x" : "*a\($0 - 1)", count: 9).joined(separator: ", "))]"
        }
        #expect(try read(names.joined(separator: "\n")) != nil)
        #expect(try read((names + Self.good).joined(separator: "\n")) != nil)
        // Keys are compared.
        #expect(try read((names + ["? *a39", ": x", "? *a38", ": y"]).joined(separator: "\n")) != nil)
        let few = ["a: &a 5", "b: [*a, *a]"] + Self.good
        #expect(try read(few.joined(separator: "\n")) == nil)
    }

    @Test("may begin with a byte order mark; other encodings, too much, and what is no file are told")
    func bytes() throws {
        let text = Self.good.joined(separator: "\n")
        #expect(try read("\u{FEFF}" + text) == nil)
        for (data, named) in [
            (try #require(text.data(using: .utf16)), "UTF-8"), (Data([0x6E, 0xFF, 0xFE]), "UTF-8"),
            (Data(text.utf8) + Data(repeating: 0x20, count: 10_000_000), "larger"),
        ] {
            try withFile(data) { path in
                let error = try #require(throws: VoiceError.self) { try VoiceDocument(at: path) }
                #expect("\(error)".contains(named), "\(error)")
            }
        }
        let folder = NSTemporaryDirectory() + "langdu-voice-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder + "/夹.yaml", withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try #require(mkfifo(folder + "/管道.yaml", 0o600) == 0)
        for name in ["夹", "管道", "没有"] {
            let error = try #require(throws: VoiceError.self) { try VoiceDocument(at: "\(folder)/\(name).yaml") }
            guard case .unreadable = error else {
                Issue.record("\(error)")
                continue
            }
        }
    }
}
