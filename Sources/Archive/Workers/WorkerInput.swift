internal import Dispatch
internal import Glibc

/// The lines that a worker is given.
///
/// They are read on a thread of their own, so that a worker notices the end of its run while it speaks.
enum WorkerInput {
    /// The lines of stdin. When it ends, `onEnd` is called, and the process goes shortly after even if it hangs.
    static func lines(onEnd: @escaping @Sendable () -> Void) -> AsyncStream<[UInt8]> {
        AsyncStream { continuation in
            DispatchQueue(label: "worker.input").async {
                var splitter = LineSplitter()
                var chunk = [UInt8](repeating: 0, count: 1 << 16)
                while true {
                    let count = chunk.withUnsafeMutableBytes { Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count) }
                    if count < 0, errno == EINTR { continue }
                    if count <= 0 { break }
                    for line in splitter.lines(adding: chunk[..<count]) { continuation.yield(line) }
                }
                continuation.finish()
                onEnd()
                sleep(2)
                _exit(75)
            }
        }
    }
}

/// Cuts a stream of bytes into lines.
struct LineSplitter {
    private var rest: [UInt8] = []

    /// The lines that are complete with these bytes, without their ends.
    mutating func lines(adding bytes: some Collection<UInt8>) -> [[UInt8]] {
        let searched = rest.count
        rest.append(contentsOf: bytes)
        var lines: [[UInt8]] = []
        var start = 0
        while let end = rest[max(start, searched)...].firstIndex(of: UInt8(ascii: "\n")) {
            lines.append(Array(rest[start..<end]))
            start = end + 1
        }
        rest.removeFirst(start)
        return lines
    }
}
