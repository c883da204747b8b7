internal import Speech

/// Writes a book as EPUB 3 with Media Overlays.
///
/// Every sentence that is heard has its place in the sound; the sound itself goes in as it is.
package enum BookWriter {
    /// Writes a book and gives the file back, complete but without its name.
    ///
    /// - Throws: ``RecordingError``; ``RecordingError/damaged(path:reason:)`` where the file does not read back as
    ///   written.
    package static func write(_ book: Book, to file: consuming AtomicFile) throws(RecordingError) -> AtomicFile {
        let documents = book.articles.enumerated().map { number, article in
            BookDocument.all(of: article, number: number, hasPinyin: book.hasPinyin)
        }
        guard !documents.joined().isEmpty else { throw .inconsistent(reason: "a book without a sentence") }
        let package = BookPackage(book: book, documents: documents)
        let zip = try ZipWriter(to: file.duplicateDescriptor(), path: file.path)
        // Readers tell a book by its first bytes.
        try zip.add("mimetype", Array("application/epub+zip".utf8), isStored: true)
        for (name, text) in texts(of: package) { try zip.add(name, Array(text.utf8)) }
        if let cover = book.cover { try zip.add("EPUB/\(package.coverName)", cover.bytes, isStored: true) }
        for (number, article) in book.articles.enumerated() {
            try zip.add("EPUB/\(package.sound(number))", file: article.sound.path)
        }
        try zip.close()
        try check(file, package)
        return file
    }

    /// All files of characters but the first, with their names.
    private static func texts(of package: BookPackage) -> [(String, String)] {
        var texts = [
            ("META-INF/container.xml", BookPackage.container), ("EPUB/package.opf", package.package),
            ("EPUB/nav.xhtml", package.contents), ("EPUB/style.css", BookPackage.style),
        ]
        if package.hasTitlePage { texts.append(("EPUB/title.xhtml", package.titlePage)) }
        for (number, article) in package.documents.enumerated() {
            for document in article {
                texts.append(("EPUB/\(document.name).xhtml", document.page))
                guard !document.clips.isEmpty else { continue }
                texts.append(("EPUB/\(document.name).smil", document.overlay(sound: package.sound(number))))
            }
        }
        return texts
    }

    /// Reads the book back: all files are there, and the clips are those of the timelines.
    private static func check(_ file: borrowing AtomicFile, _ package: BookPackage) throws(RecordingError) {
        let path = file.path
        var wanted = ["mimetype"] + texts(of: package).map(\.0)
        if package.book.cover != nil { wanted.append("EPUB/\(package.coverName)") }
        wanted += package.book.articles.indices.map { "EPUB/\(package.sound($0))" }
        var clips = package.documents.map { $0.filter { !$0.clips.isEmpty } }.joined().makeIterator()
        var names: [String] = []
        try ZipReader.forEachEntry(of: file.temporaryPath, wanting: { $0.hasSuffix(".smil") }) {
            (name, bytes, size) throws(RecordingError) in
            names.append(name)
            if size == 0 { throw .damaged(path: path, reason: "its entry “\(name)” is empty") }
            guard let bytes else { return }
            let expected = clips.next()?.clips.map { [$0.start, $0.end] } ?? []
            guard times(in: String(decoding: bytes, as: UTF8.self)) == expected else {
                throw .damaged(path: path, reason: "the times in “\(name)” differ")
            }
        }
        guard names == wanted else { throw .damaged(path: path, reason: "it has not the files that it should") }
    }

    /// The times of clips in a file of SMIL, in thousandths of a second.
    static func times(in overlay: String) -> [[Int]] {
        overlay.split(separator: "<audio ").dropFirst().map { element in
            ["clipBegin=\"", "clipEnd=\""].compactMap { key in
                guard let start = element.firstRange(of: key)?.upperBound else { return nil }
                return Cue.time("0" + element[start...].prefix { $0 != "\"" })
            }
        }
    }
}
