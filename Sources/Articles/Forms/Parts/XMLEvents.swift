internal import CXML2

/// A text's XML as libxml2 sees it: which elements begin and end, and where.
///
/// The only file that touches libxml2. Nothing is fetched, no DTD is loaded, and a text that declares entities is
/// refused. What is not well-formed is read as far as it makes sense.
final class XMLEvents {
    /// An element's name: the local one after the usual prefix of its namespace, in lower case: `content:encoded`.
    typealias Name = String

    enum Event {
        /// An element begins; its content begins at `place`, in scalars.
        case start(Name, attributes: [Name: String], place: Int)
        /// An element ends; its content ends at `place`.
        case end(Name, place: Int)
    }

    /// Calls `body` with each event of `source`.
    /// - Throws: ``ArticleError/Problem/malformed(form:line:reason:)`` where the text breaks off or is no XML, after the
    ///   events before that place; what `body` throws.
    static func read(_ source: [Unicode.Scalar], form: String, _ body: (Event) throws -> Void) throws {
        let bytes = Array(source.string(in: 0..<source.count).utf8)
        try withoutActuallyEscaping(body) { body in
            let events = XMLEvents(source, bytes, body)
            try events.run(form: form)
        }
    }

    private let source: [Unicode.Scalar]
    private let bytes: [UInt8]
    private let body: (Event) throws -> Void
    private var parser: xmlParserCtxtPtr?
    private var failure: (any Error)?
    private var problem: (line: Int, reason: String)?
    private var declaresEntities = false
    /// How many elements are open; `nil` before the first.
    private var depth: Int?
    /// How far bytes have been counted in scalars.
    private var (byte, scalar) = (0, 0)

    private init(_ source: [Unicode.Scalar], _ bytes: [UInt8], _ body: @escaping (Event) throws -> Void) {
        self.source = source
        self.bytes = bytes
        self.body = body
    }

    private func run(form: String) throws {
        guard bytes.count <= Int(Int32.max) else { throw ArticleError.Problem.tooLarge(limit: Int(Int32.max)) }
        try bytes.withUnsafeBytes { buffer in
            guard
                let parser = xmlCreateMemoryParserCtxt(
                    buffer.assumingMemoryBound(to: CChar.self).baseAddress, Int32(buffer.count))
            else { throw ArticleError.Problem.malformed(form: form, line: 1, reason: "it is empty") }
            self.parser = parser
            defer {
                if let document = parser.pointee.myDoc { xmlFreeDoc(document) }
                parser.pointee.myDoc = nil
                xmlFreeParserCtxt(parser)
            }
            let options =
                XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
                | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
            _ = xmlCtxtUseOptions(parser, Int32(bitPattern: options))
            _ = xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8)
            parser.pointee.sax.pointee = Self.handler
            parser.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
            _ = xmlParseDocument(parser)
        }
        if let failure { throw failure }
        if declaresEntities {
            throw ArticleError.Problem.malformed(
                form: form, line: problem?.line, reason: "it declares entities of its own, which are not read")
        }
        // Stray marks and unknown references harm nobody, but all that was opened must be closed.
        if depth != 0 {
            throw ArticleError.Problem.malformed(
                form: form, line: problem?.line, reason: problem?.reason ?? "it breaks off")
        }
    }

    // MARK: What libxml2 calls

    private static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { context, name, prefix, uri, _, _, count, _, values in
            XMLEvents.of(context)?.start(name, prefix, uri, count: Int(count), values)
        }
        handler.endElementNs = { context, name, prefix, uri in XMLEvents.of(context)?.end(name, prefix, uri) }
        handler.entityDecl = { context, _, _, _, _, _ in XMLEvents.of(context)?.refuseEntities() }
        handler.serror = { context, error in
            guard let error = error?.pointee else { return }
            XMLEvents.of(context)?.note(error)
        }
        return handler
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> XMLEvents? {
        context.map { Unmanaged<XMLEvents>.fromOpaque($0).takeUnretainedValue() }
    }

    private func start(
        _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, count: Int,
        _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        var attributes: [Name: String] = [:]
        for index in 0..<count {
            guard let values, let begin = values[index * 5 + 3], let end = values[index * 5 + 4] else { break }
            let bytes = UnsafeBufferPointer(start: begin, count: max(0, end - begin))
            let key = Self.name(values[index * 5], values[index * 5 + 1], values[index * 5 + 2])
            attributes[key] = String(decoding: bytes, as: UTF8.self)
        }
        // The parser stands before the `>` or `/>` of the tag.
        let place = place() + (scalar < source.count && source[scalar] == ">" ? 1 : 2)
        depth = (depth ?? 0) + 1
        call(.start(Self.name(name, prefix, uri), attributes: attributes, place: min(place, source.count)))
    }

    private func end(
        _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?
    ) {
        // The parser stands behind the end tag.
        let place = place()
        depth = (depth ?? 0) - 1
        call(.end(Self.name(name, prefix, uri), place: source[..<place].lastIndex(of: "<") ?? place))
    }

    private func refuseEntities() {
        declaresEntities = true
        if let parser { problem = problem ?? (Int(xmlSAX2GetLineNumber(parser)), "") }
        xmlStopParser(parser)
    }

    private func note(_ error: xmlError) {
        guard error.level == XML_ERR_FATAL, problem == nil else { return }
        let words = error.message.map { String(cString: $0) } ?? ""
        let reason = words.split(separator: "\n").first.map { String($0.prefix(120)) } ?? "it is not well-formed"
        problem = (Int(error.line), reason)
    }

    private func call(_ event: Event) {
        guard failure == nil else { return }
        do { try body(event) } catch {
            failure = error
            xmlStopParser(parser)
        }
    }

    /// How far the parser has come, in scalars.
    private func place() -> Int {
        let target = min(max(byte, Int(xmlByteConsumed(parser))), bytes.count)
        while byte < target {
            if bytes[byte] & 0xC0 != 0x80 { scalar += 1 }
            byte += 1
        }
        return scalar
    }

    // MARK: Names

    private static func name(
        _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?
    ) -> Name {
        let local = name.map { String(cString: $0).lowercased() } ?? ""
        let space = uri.flatMap { namespaces[String(cString: $0)] } ?? prefix.map { String(cString: $0).lowercased() }
        guard let space, !space.isEmpty else { return local }
        return "\(space):\(local)"
    }

    /// The usual prefixes of namespaces; those that stand by themselves have none.
    private static let namespaces: [String: String] = [
        "http://www.w3.org/2005/Atom": "", "http://purl.org/atom/ns#": "", "http://purl.org/rss/1.0/": "",
        "http://backend.userland.com/rss2": "", "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
        "http://purl.org/rss/1.0/modules/content/": "content", "http://purl.org/dc/elements/1.1/": "dc",
        "http://purl.org/dc/terms/": "dcterms", "http://www.idpf.org/2007/opf": "", "http://www.w3.org/1999/xhtml": "",
        "urn:oasis:names:tc:opendocument:xmlns:container": "", "http://www.daisy.org/z3986/2005/ncx/": "",
        "http://www.w3.org/2001/04/xmlenc#": "enc", "http://www.idpf.org/2007/ops": "epub",
    ]
}
