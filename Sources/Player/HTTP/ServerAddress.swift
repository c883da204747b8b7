internal import Hummingbird

/// Where the server is reached from outside.
enum ServerAddress {
    /// The address without slash at the end: the configured one, else the one the client asked for.
    static func base(for request: Request, _ options: ServerOptions) -> String {
        if let address = options.publicAddress {
            return String(address.reversed().drop { $0 == "/" }.reversed())
        }
        // A client may write anything there; only what can be a host is repeated to it.
        let host = request.head.authority ?? ""
        let isHost = !host.isEmpty && host.utf8.count < 256 && host.unicodeScalars.allSatisfy(isHostScalar)
        return "http://\(isHost ? host : "\(options.host):\(options.port)")"
    }

    private static func isHostScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", ".", "-", ":", "[", "]": true
        default: false
        }
    }
}
