internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Library

/// What a request is answered with when it fails: JSON after RFC 9457.
struct Problem: Error {
    /// The HTTP status.
    var status: HTTPResponse.Status
    /// What is wrong and how to mend it, for people.
    var detail: String
    /// Seconds after which it is worth trying again.
    var retryAfter: Int?
    /// How to show who one is, where that is asked for.
    var challenge: String?

    init(_ status: HTTPResponse.Status, _ detail: String, retryAfter: Int? = nil, challenge: String? = nil) {
        self.status = status
        self.detail = detail
        self.retryAfter = retryAfter
        self.challenge = challenge
    }

    /// The problem that an error is; its inner words stay inside.
    init(_ error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case LibraryError.leftOut(let reason): self.init(.internalServerError, reason)
        case let error as HTTPError: self.init(error.status, error.body ?? error.status.reasonPhrase)
        case let error as any HTTPResponseError: self.init(error.status, error.status.reasonPhrase)
        default: self.init(.internalServerError, "Something went wrong here. The server's log says more.")
        }
    }

    private struct Body: Encodable {
        var status: Int
        var title: String
        var detail: String
    }

    /// The answer.
    func response() throws -> Response {
        var headers: HTTPFields = [.cacheControl: "no-store"]
        if let retryAfter { headers[.retryAfter] = String(retryAfter) }
        if let challenge { headers[.wwwAuthenticate] = challenge }
        let body = Body(status: status.code, title: status.reasonPhrase, detail: detail)
        return try TextAnswer(json: body, type: "application/problem+json").response(status: status, headers: headers)
    }
}
