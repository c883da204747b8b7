/// Paths as bytes, for a file's name need not be UTF-8.
extension [UInt8] {
    /// Calls `body` with the path as C takes it.
    package func withCPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        let characters = self.lazy.map(CChar.init(bitPattern:)) + [0]
        return Array<CChar>(characters).withUnsafeBufferPointer { buffer in
            // A path ends in its zero, so that the buffer is never empty.
            buffer.baseAddress.map(body) ?? withUnsafePointer(to: 0, body)
        }
    }

    /// The path of something in this folder.
    package func appending(_ name: some Collection<UInt8>) -> [UInt8] {
        if isEmpty { return Array(name) }
        return self + (last == .slash ? [] : [.slash]) + name
    }
}

extension UInt8 {
    /// What parts the names in a path.
    package static var slash: UInt8 { UInt8(ascii: "/") }
    /// What hidden names begin with, and extensions.
    package static var dot: UInt8 { UInt8(ascii: ".") }
}
