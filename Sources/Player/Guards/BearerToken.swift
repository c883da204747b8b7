internal import Crypto
internal import Foundation
internal import HTTPTypes
internal import Hummingbird

/// The token that opens what not everyone may do.
struct BearerToken: Sendable {
    private let digest: SHA256.Digest

    init(_ token: String) {
        digest = SHA256.hash(data: Data(token.utf8))
    }

    /// Whether a request bears the token: `Authorization: Bearer TOKEN`.
    func opens(_ request: Request) -> Bool {
        credentials(of: request, scheme: "bearer").map(matches) ?? false
    }

    /// Whether a request may read: by the token or, as browsers and podcast apps ask for it, by it as the password.
    func opensForReading(_ request: Request) -> Bool {
        if opens(request) { return true }
        guard let basic = credentials(of: request, scheme: "basic"), let data = Data(base64Encoded: basic),
            let colon = data.firstIndex(of: UInt8(ascii: ":"))
        else { return false }
        return matches(String(decoding: data[(colon + 1)...], as: UTF8.self))
    }

    /// Digests take the same time to compare wherever they differ, and say nothing of the token's length.
    private func matches(_ candidate: String) -> Bool { SHA256.hash(data: Data(candidate.utf8)) == digest }

    private func credentials(of request: Request, scheme: String) -> String? {
        let parts = (request.headers[.authorization] ?? "").split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == scheme else { return nil }
        return String(parts[1]).trimmingCharacters(in: .whitespaces)
    }
}
