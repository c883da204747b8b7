/// The checksum of a file while it is written: its header, which may come any number of times, and all else in order.
struct WrittenChecksum: ~Copyable {
    private let sum: RunningChecksum
    private let header: [UInt8]
    private var count: Int
    private var hasHeader = false
    private var isInOrder = true

    /// - Parameter header: The bytes that the file is to begin with.
    init(header: [UInt8]) throws(SystemFailure) {
        self.header = header
        count = header.count
        sum = try RunningChecksum()
        sum.add(header.span.bytes)
    }

    /// Takes bytes that are written at an offset.
    mutating func add(_ bytes: RawSpan, at offset: Int) {
        if offset == 0 {
            hasHeader = bytes.withUnsafeBytes { header.elementsEqual($0) }
        } else if offset == count {
            sum.add(bytes)
            count += bytes.byteCount
        } else {
            isInOrder = false
        }
    }

    /// The checksum of all bytes, where they came as they were to.
    var text: String? { hasHeader && isInOrder ? sum.text : nil }
}
