internal import Crypto
internal import Files
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Text to answer with: its bytes, packed where the client takes that, with a tag that tells whether it has changed.
struct Text: Sendable {
    private let type: String
    private let plain: ByteBuffer
    private let packed: ByteBuffer?
    private let tag: String

    /// - Parameters:
    ///   - level: How hard to pack, from 1 to 9.
    ///   - tag: What tells it from other versions, where that is known without looking through it.
    init(_ bytes: some Sequence<UInt8>, type: String, level: Int32 = 5, tag: String? = nil) {
        let bytes = Array(bytes)
        self.type = type
        plain = ByteBuffer(bytes: bytes)
        // Small ones fit into one packet as they are.
        packed = bytes.count > 1200 ? Gzip.packed(bytes, level: level).map { ByteBuffer(bytes: $0) } : nil
        self.tag = tag ?? SHA256.hash(data: bytes).prefix(9).hexadecimal
    }

    init(_ text: String, type: String, tag: String? = nil) {
        self.init(text.utf8, type: type, tag: tag)
    }

    init(json value: some Encodable, type: String = "application/json") throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        self.init(try encoder.encode(value), type: type)
    }

    /// The bytes it takes in memory.
    var size: Int { plain.readableBytes + (packed?.readableBytes ?? 0) }

    /// The answer to a request, which is 304 when the client has the text already.
    func response(to request: Request, headers: HTTPFields = [:], modified: Date? = nil) -> Response {
        let takesPacked = packed != nil && Self.takesGzip(request.headers[.acceptEncoding])
        var headers = headers
        headers[.eTag] = "\"\(tag)\(takesPacked ? "-gz" : "")\""
        if let modified { headers[.lastModified] = HTTPDate.text(modified) }
        if headers[.cacheControl] == nil { headers[.cacheControl] = "no-cache" }
        if packed != nil { headers.append(HTTPField(name: .vary, value: "Accept-Encoding")) }
        if Freshness(request).has(tag: headers[.eTag], modified: modified) {
            return Response(status: .notModified, headers: headers)
        }
        guard takesPacked, let packed else { return response(headers: headers) }
        headers[.contentEncoding] = "gzip"
        return response(packed, headers: headers)
    }

    /// An answer with the text as it is.
    func response(status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]) -> Response {
        response(plain, status: status, headers: headers)
    }

    private func response(
        _ body: ByteBuffer, status: HTTPResponse.Status = .ok, headers: HTTPFields
    ) -> Response {
        var headers = headers
        headers[.contentType] = type
        headers[.contentLength] = String(body.readableBytes)
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: body))
    }

    private static func takesGzip(_ accepted: String?) -> Bool {
        (accepted ?? "").split(separator: ",").contains { choice in
            let parts = choice.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
            return parts.first == "gzip"
                && !parts.dropFirst().contains { $0.hasPrefix("q=0") && !$0.contains { ("1"..."9").contains($0) } }
        }
    }
}
