import ArgumentParser
import Foundation

/// `langdu-bench memory`: the peak memory for an article, and for one ten times as long.
struct Memory: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures the peak memory of langdu read for an article and for one ten times as long.")

    @Argument(help: "An article.")
    var article: String

    func run() async throws {
        let place = try Workplace()
        let text = try String(contentsOfFile: article, encoding: .utf8)
        let long = "\(place.path)/long.txt"
        try String(repeating: text + "\n\n", count: 10).write(toFile: long, atomically: true, encoding: .utf8)
        let out = ["read", "--force", "-o", "\(place.path)/out"]
        let once = try Child(Workplace.program("langdu"), out + [article])
        let ten = try Child(Workplace.program("langdu"), out + [long])
        print("one article: \(rounded(once.peak)) MB; ten times as long: \(rounded(ten.peak)) MB")
        print("ratio: \(rounded(ten.peak / once.peak))")
    }
}
