internal import Files
internal import Foundation
internal import HTTPTypes
internal import Hummingbird

/// A file on disk as an answer: whole or in part, sent piece by piece.
struct MediaFile {
    let path: String
    let name: String
    let type: String

    /// The answer to a request.
    ///
    /// - Parameter isDownload: Whether a browser is to keep the file rather than play it.
    /// - Throws: ``Problem`` 404 or 503.
    func response(to request: Request, isDownload: Bool, context: ListenerContext) throws -> Response {
        let file = try OpenFile(path)
        let (size, modified) = (file.state.size, file.state.date)
        let tag = "\"\(file.state.tag)\""
        var headers: HTTPFields = [
            .contentType: type, .acceptRanges: "bytes", .eTag: tag, .lastModified: HTTPDate.text(modified),
            .cacheControl: "no-cache", .contentDisposition: disposition(isDownload),
        ]
        let freshness = Freshness(request)
        if freshness.has(tag: tag, modified: modified) { return Response(status: .notModified, headers: headers) }

        let range = freshness.allowsRange(tag: tag, modified: modified) ? request.headers[.range] : nil
        let status: HTTPResponse.Status
        let part: Range<Int>
        switch ByteRange(range, size: size) {
        case .whole: (status, part) = (.ok, 0..<size)
        case .part(let bytes):
            (status, part) = (.partialContent, Range(bytes))
            headers[.contentRange] = "bytes \(bytes.lowerBound)-\(bytes.upperBound)/\(size)"
        case .unsatisfiable:
            headers[.contentRange] = "bytes */\(size)"
            headers[.contentLength] = "0"
            return Response(status: .rangeNotSatisfiable, headers: headers)
        }
        headers[.contentLength] = String(part.count)
        guard request.method != .head, !part.isEmpty else { return Response(status: status, headers: headers) }
        return Response(status: status, headers: headers, body: file.body(part, on: context.eventLoop))
    }

    /// The file's name, for those who know UTF-8 and for those who do not (RFC 6266).
    private func disposition(_ isDownload: Bool) -> String {
        let plain = String(name.unicodeScalars.map { Self.isPlain($0) ? Character($0) : "_" })
        let encoded = name.utf8.map { byte in
            Self.isPlain(Unicode.Scalar(byte)) && byte != UInt8(ascii: " ")
                ? String(Unicode.Scalar(byte)) : "%" + [byte].hexadecimal.uppercased()
        }.joined()
        return "\(isDownload ? "attachment" : "inline"); filename=\"\(plain)\"; filename*=UTF-8''\(encoded)"
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
            || "-._ ".unicodeScalars.contains(scalar)
    }
}
