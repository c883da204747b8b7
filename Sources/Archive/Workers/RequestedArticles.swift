internal import Articles
internal import Files

/// Reads the articles that a worker is asked for. Of a file with several it keeps those it has found.
struct RequestedArticles: Sendable {
    private let reader: ArticleReader
    private var kept: Kept?

    /// The articles of a file, as it was then.
    private struct Kept: Sendable {
        var file: [UInt8]
        var mark: FileMark
        var entries: [Int: ArticleEntry]
    }

    init(_ reader: ArticleReader) { self.reader = reader }

    /// The article that is asked for, and its state.
    ///
    /// - Parameter inspect: Sees the bytes of a file before they are read.
    mutating func article(
        for request: WorkerRequest, inspect: ([UInt8]) -> Void
    ) throws(ArticleError) -> (Article, FileMark) {
        let file = PercentEscapes.bytes(of: request.file)
        guard let address = request.address else {
            let limit = reader.mayHoldSeveral(file: file) ? ArticleReader.collectionLimit : ArticleReader.fileLimit
            let input = try ArticleFile(at: file, name: request.source, limit: limit)
            inspect(input.bytes)
            return (try reader.article(from: input.bytes, name: request.source, file: file), input.mark)
        }
        let article =
            if let bytes = address.bytes {
                try reader.article(at: address, on: bytes, inFile: file, name: request.source)
            } else {
                try entry(address, of: file, request).article()
            }
        return (article, FileMark(of: article))
    }

    private mutating func entry(
        _ address: ArticleEntry.Address, of file: [UInt8], _ request: WorkerRequest
    ) throws(ArticleError) -> ArticleEntry {
        let mark = FileStatus(at: file)?.mark
        if kept?.file != file || kept?.mark != mark { kept = nil }
        if kept == nil, let mark {
            let entries = try reader.entries(inFile: file, name: request.source)
            kept = Kept(file: file, mark: mark, entries: Dictionary(entries.map { ($0.number, $0) }) { $1 })
        }
        guard let entry = kept?.entries[address.number], entry.name == address.name else {
            throw ArticleError(path: request.source, problem: .changed)
        }
        return entry
    }
}
