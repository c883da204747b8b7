import ArgumentParser
import Foundation

/// `langdu-bench formats`: what each format of sound costs beside its encoder alone.
struct FormatCost: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "formats",
        abstract: "Compares the CPU time of each format with that of the programs flac, opusenc, lame and ffmpeg.",
        discussion: """
            langdu convert makes each format from one WAV file, reads it back to check it, and finds and checks the WAV \
            file's samples first. Beside it stand the program that encodes the same samples at the same bit rate, and \
            one that decodes them. What a run of langdu takes before and after is measured with nothing to convert, and \
            taken off.
            """)

    @Argument(help: "An article.")
    var article: String

    @Option(help: "How often to run each; they take turns.")
    var runs = 3

    /// A format, and the programs that encode and decode it.
    private struct Rival {
        var format: String
        var encoder: [String]
        var decoder: [String]
    }

    private static let quiet = ["-nostdin", "-v", "error", "-y"]

    /// `IN` stands for the WAV file, `OUT` for what is encoded from it.
    private static let rivals = [
        Rival(
            format: "flac", encoder: ["flac", "-s", "-f", "-5", "IN", "-o", "OUT"],
            decoder: ["flac", "-s", "-d", "-f", "OUT", "-o", "/dev/null"]),
        Rival(
            format: "opus", encoder: ["opusenc", "--quiet", "--bitrate", "32", "IN", "OUT"],
            decoder: ["opusdec", "--quiet", "--rate", "24000", "OUT", "BACK"]),
        Rival(
            format: "mp3", encoder: ["lame", "--quiet", "--cbr", "-b", "64", "-m", "m", "IN", "OUT"],
            decoder: ["lame", "--quiet", "--decode", "OUT", "BACK"]),
        Rival(
            format: "m4a", encoder: ["ffmpeg"] + quiet + ["-i", "IN", "-c:a", "aac", "-b:a", "64k", "OUT"],
            decoder: ["ffmpeg"] + quiet + ["-i", "OUT", "-f", "null", "-"]),
    ]

    func run() throws {
        let place = try Workplace()
        let folder = "\(place.path)/out"
        let langdu = Workplace.program("langdu")
        _ = try Child(langdu, ["read", "-o", folder, article])
        guard
            let wave = try FileManager.default.contentsOfDirectory(atPath: folder).first(where: { $0.hasSuffix(".wav") }
            )
        else { throw ValidationError("\(article): no recording came of it.") }
        let input = "\(folder)/\(wave)"
        print("medians of \(runs) runs in turn, seconds of CPU:")
        for rival in Self.rivals {
            var (own, idle, encoding, decoding): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
            var peak = 0.0
            let output = "\(place.path)/alone.\(rival.format)"
            func child(_ command: [String]) throws -> Child? {
                let names = ["IN": input, "OUT": output, "BACK": "\(place.path)/back.wav"]
                guard let program = Self.path(of: command[0]) else { return nil }
                return try Child(program, command.dropFirst().map { names[$0] ?? $0 })
            }
            for _ in 0..<runs {
                let convert = ["convert", "--cover", "none", "--format"]
                idle.append(try Child(langdu, convert + ["wav", input]).cpu)
                let made = try Child(langdu, convert + [rival.format, "--force", input])
                own.append(made.cpu)
                peak = max(peak, made.peak)
                if let encoder = try child(rival.encoder), let decoder = try child(rival.decoder) {
                    encoding.append(encoder.cpu)
                    decoding.append(decoder.cpu)
                }
            }
            let mine = own.median - idle.median
            guard !encoding.isEmpty else {
                print("  \(rival.format): \(rounded(mine)); \(rival.encoder[0]) is not installed")
                continue
            }
            let alone = encoding.median + decoding.median
            print(
                "  \(rival.format): \(rounded(mine)), \(rounded(peak, places: 1)) MB; \(rival.encoder[0]) "
                    + "\(rounded(encoding.median)) + decoder \(rounded(decoding.median)): \(rounded(mine / alone))")
        }
    }

    private static func path(of program: String) -> String? {
        ["/usr/bin", "/usr/local/bin"].map { "\($0)/\(program)" }.first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
    }
}
