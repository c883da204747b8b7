internal import NIOCore

/// The host that a request asks for: a name or an address, without port (RFC 9110, section 7.2).
struct HostName: Hashable, Sendable {
    /// The name, in small letters; an address in its shortest form, without brackets.
    let name: String

    /// Reads a `Host` header; nothing where it is malformed.
    init?(_ header: String) {
        guard header.utf8.count <= 255 + 6 else { return nil }
        let rest: Substring
        if header.first == "[" {
            guard let end = header.firstIndex(of: "]") else { return nil }
            let inner = header[header.index(after: header.startIndex)..<end]
            guard inner.contains(":"), let address = ClientAddresses.normal(inner) else { return nil }
            name = address
            rest = header[header.index(after: end)...]
        } else {
            let host = header.prefix { $0 != ":" }
            rest = header[host.endIndex...]
            // A full stop at the end says that the name is whole.
            let bare = host.hasSuffix(".") ? host.dropLast() : host
            guard bare.utf8.count <= 253, Self.isName(bare) else { return nil }
            name = ClientAddresses.normal(bare) ?? bare.lowercased()
        }
        guard rest.isEmpty || Self.isPort(rest) else { return nil }
    }

    /// Whether it can only mean the machine that the client runs on.
    var isLoopback: Bool { ["localhost", "127.0.0.1", "::1"].contains(name) }

    /// Whether an address is that of this machine for itself.
    static func isLoopback(_ address: String) -> Bool { address == "::1" || address.hasPrefix("127.") }

    private static func isName(_ text: Substring) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
            (1...63).contains(label.utf8.count)
                && label.utf8.allSatisfy {
                    switch $0 {
                    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                        true
                    default: false
                    }
                }
        }
    }

    /// A colon and a number up to 65535, or a colon alone.
    private static func isPort(_ text: Substring) -> Bool {
        let digits = text.dropFirst()
        guard text.first == ":", digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return false }
        return digits.isEmpty || UInt16(digits) != nil
    }
}
