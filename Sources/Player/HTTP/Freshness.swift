internal import Foundation
internal import HTTPTypes
internal import Hummingbird

/// What a client says it has already (RFC 9110, section 13).
struct Freshness {
    private let tags: [String]
    private let since: Date?
    private let rangeCondition: String?

    init(_ request: Request) {
        tags = request.headers[values: .ifNoneMatch]
            .flatMap { $0.split(separator: ",") }.map { $0.filter { !$0.isWhitespace } }
        since = request.headers[.ifModifiedSince].flatMap(HTTPDate.date)
        rangeCondition = request.headers[.ifRange]
    }

    /// Whether it has what bears this tag and date. Tags say more than dates.
    func has(tag: String?, modified: Date?) -> Bool {
        if !tags.isEmpty { return tags.contains("*") || tags.contains { Self.bare($0) == tag.map(Self.bare) } }
        guard let since, let modified else { return false }
        return modified.timeIntervalSince1970.rounded(.down) <= since.timeIntervalSince1970
    }

    /// Whether a part may be sent, or the whole must be, since the client's other parts are of another version.
    func allowsRange(tag: String, modified: Date) -> Bool {
        guard let rangeCondition else { return true }
        return rangeCondition == tag || rangeCondition == HTTPDate.text(modified)
    }

    private static func bare(_ tag: String) -> Substring { tag.hasPrefix("W/") ? tag.dropFirst(2) : tag[...] }
}
