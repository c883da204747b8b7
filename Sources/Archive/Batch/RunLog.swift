internal import Foundation
internal import Glibc

/// The log of the runs that wrote into a folder: lines with a time before each.
struct RunLog: Sendable {
    private let path: String

    init(at path: String) { self.path = path }

    /// Adds a line. The file is opened anew each time, for the folder may be taken away and come again; where it
    /// cannot be written nothing is.
    func write(_ line: String) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let text = line.replacing("\n", with: " ")
        Archive.write(all: Array("\(Date.now.formatted(.iso8601)) \(text)\n".utf8), to: descriptor)
    }
}
