internal import Glibc

/// Remembers which articles are finished, so that a later run passes over them without opening a file.
///
/// A cache beside the recordings: where it is missing, torn or damaged, the manifests are asked instead. An article
/// takes 16 bytes in memory and on disk.
struct Ledger: ~Copyable {
    private let descriptor: Int32
    /// The records of earlier runs by their paths.
    private var records: [LedgerRecord]

    /// The most bytes that are read: more than any archive's, so that a damaged file does not take all memory.
    private static let sizeLimit = 4_000_000_000

    /// Version 1 knew articles by their content; they are looked at once more.
    private static let header = Array("langdu ledger 2\n".utf8)

    /// Opens the ledger of a run, and reads those of others that wrote into the same folder before.
    ///
    /// - Parameters:
    ///   - path: The ledger's file.
    ///   - others: Ledgers that are only read.
    /// - Throws: ``ArchiveError/outputInUse(path:)``. A ledger that cannot be written is done without.
    init(at path: String, others: [String], output: String) throws(ArchiveError) {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        records = []
        if descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
            throw .outputInUse(path: output)
        }
        let own = Self.records(of: descriptor)
        records = Self.sorted(own.records + others.flatMap(Self.records))
        prepare(own.records, isWhole: own.isWhole)
    }

    /// Reads ledgers without ever writing to them.
    init(reading paths: [String]) {
        descriptor = -1
        records = Self.sorted(paths.flatMap(Self.records))
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Whether an article was finished in just this state.
    func contains(_ record: LedgerRecord) -> Bool {
        var (low, high) = (0, records.count)
        while low < high {
            let middle = (low + high) / 2
            let other = records[middle]
            if (other.path, other.state) < (record.path, record.state) { low = middle + 1 } else { high = middle }
        }
        return low < records.count && records[low] == record
    }

    /// Adds a record at the end. Failure is no harm: the article will be looked at again.
    borrowing func append(_ record: LedgerRecord) {
        guard descriptor >= 0 else { return }
        write(all: record.bytes, to: descriptor)
    }

    /// Makes the file ready to append to: whole records, and not mostly those of articles that changed since.
    private func prepare(_ own: [LedgerRecord], isWhole: Bool) {
        guard descriptor >= 0 else { return }
        var latest: [UInt64: UInt64] = [:]
        let isCrowded = own.count > 1000 && own.count > 2 * Set(own.lazy.map(\.path)).count
        if isCrowded { for record in own { latest[record.path] = record.state } }
        if !isWhole || isCrowded {
            ftruncate(descriptor, 0)
            lseek(descriptor, 0, SEEK_SET)
            let kept = isCrowded ? own.filter { latest[$0.path] == $0.state } : own
            write(all: Self.header + kept.flatMap(\.bytes), to: descriptor)
        }
        lseek(descriptor, 0, SEEK_END)
    }

    private static func sorted(_ records: [LedgerRecord]) -> [LedgerRecord] {
        records.sorted { ($0.path, $0.state) < ($1.path, $1.state) }
    }

    private static func records(at path: String) -> [LedgerRecord] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        return records(of: descriptor).records
    }

    private static func records(of descriptor: Int32) -> (records: [LedgerRecord], isWhole: Bool) {
        var status = stat()
        guard descriptor >= 0, fstat(descriptor, &status) == 0, (0...sizeLimit).contains(Int(status.st_size)) else {
            return ([], false)
        }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var count = 0
        while count < bytes.count {
            let step = bytes.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress.map { $0 + count }, $0.count - count, off_t(count))
            }
            if step < 0, errno == EINTR { continue }
            if step <= 0 { return ([], false) }
            count += step
        }
        guard bytes.starts(with: header) else { return ([], false) }
        let whole = (bytes.count - header.count) / LedgerRecord.size
        let records = bytes.withUnsafeBytes { bytes in
            (0..<whole).map { LedgerRecord(bytes, at: header.count + $0 * LedgerRecord.size) }
        }
        return (records, header.count + whole * LedgerRecord.size == bytes.count)
    }
}
