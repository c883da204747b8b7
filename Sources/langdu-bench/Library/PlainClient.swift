import Foundation

/// A client of HTTP/1.1 on this machine, one request at a time over one connection.
final class PlainClient {
    private let socket: Int32

    /// The answer's status and body, and the seconds until all of it was there.
    struct Answer {
        var status: Int
        var body: [UInt8]
        var seconds: Double
    }

    /// What came was no answer, or nothing came.
    struct Broken: Error {}

    /// Connects; nothing where nobody listens.
    init?(port: Int) {
        socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port)).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
        }
        guard result == 0 else {
            close(socket)
            return nil
        }
        var wait = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(socket) }

    /// Asks for something.
    func get(_ path: String, range: Range<Int>? = nil) throws -> Answer {
        let start = ContinuousClock.now
        let part = range.map { "Range: bytes=\($0.lowerBound)-\($0.upperBound - 1)\r\n" } ?? ""
        let request = Array("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\n\(part)\r\n".utf8)
        guard send(socket, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else { throw Broken() }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let end = Array("\r\n\r\n".utf8)
        var head: Range<Int>?
        while true {
            head = bytes.firstRange(of: end)
            if head != nil { break }
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else { throw Broken() }
            bytes += buffer.prefix(count)
        }
        guard let head else { throw Broken() }
        let lines = String(decoding: bytes[..<head.lowerBound], as: UTF8.self).lowercased().split(separator: "\r\n")
        let length = lines.first { $0.hasPrefix("content-length:") }
            .flatMap { Int($0.split(separator: ":")[1].trimmingCharacters(in: .whitespaces)) }
        guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }), let length
        else { throw Broken() }
        while bytes.count < head.upperBound + length {
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else { throw Broken() }
            bytes += buffer.prefix(count)
        }
        return Answer(
            status: status, body: Array(bytes[head.upperBound...]), seconds: (ContinuousClock.now - start) / .seconds(1)
        )
    }
}
