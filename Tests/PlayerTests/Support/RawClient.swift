import Foundation
import Glibc

/// A client that sends and reads bytes as they are, as slowly as it likes.
final class RawClient: Sendable {
    private let descriptor: Int32

    /// Connects to a port of this machine.
    ///
    /// - Parameters:
    ///   - source: The address it connects from.
    ///   - window: How many bytes the system takes in before they are read.
    init(port: Int, source: String = "127.0.0.1", window: Int32? = nil) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        if var window { setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &window, socklen_t(MemoryLayout<Int32>.size)) }
        var patience = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        guard Self.call(bind, descriptor, source, 0) == 0, Self.call(connect, descriptor, "127.0.0.1", port) == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
    }

    deinit { close(descriptor) }

    private static func call(
        _ function: (Int32, UnsafePointer<sockaddr>, socklen_t) -> Int32, _ descriptor: Int32, _ host: String,
        _ port: Int
    ) -> Int32 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        inet_pton(AF_INET, host, &address.sin_addr)
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                function(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }

    /// Sends text; nothing happens where the other end is gone.
    func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    /// What comes next, at most `count` bytes; empty where the other end has closed.
    func receive(_ count: Int = 65_536) async -> String {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { [descriptor] in
                var bytes = [UInt8](repeating: 0, count: count)
                let received = recv(descriptor, &bytes, count, 0)
                continuation.resume(returning: String(decoding: bytes.prefix(max(0, received)), as: UTF8.self))
            }
        }
    }

    /// All that comes until the other end closes.
    func rest() async -> String {
        var text = ""
        while case let next = await receive(), !next.isEmpty { text += next }
        return text
    }

    /// Sends a request, and gives all that comes until the other end closes.
    func ask(_ request: String) async -> String {
        send(request)
        return await rest()
    }
}
