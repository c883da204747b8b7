internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

extension Request {
    /// The body, all of it.
    ///
    /// - Parameter invite: Is called when the body is wanted, for clients that wait with it until then.
    /// - Throws: ``Problem`` 413 when it is too large, 408 when it takes too long to arrive.
    func bytes(limit: Int, timeout: Duration, invite: () -> Void = {}) async throws -> [UInt8] {
        let tooLarge = Problem(.contentTooLarge, "An article may have \(limit) bytes at most.")
        if let length = headers[.contentLength].map(Self.length), length > limit { throw tooLarge }
        invite()
        let body = body
        return try await withThrowingTaskGroup(of: [UInt8].self) { group in
            group.addTask {
                do {
                    return Array(buffer: try await body.collect(upTo: limit))
                } catch is NIOTooManyBytesError {
                    throw tooLarge
                }
            }
            group.addTask {
                try await Task.sleep(for: timeout)
                throw Problem(.requestTimeout, "The article took too long to arrive.")
            }
            defer { group.cancelAll() }
            return try await group.next() ?? []
        }
    }

    /// A length that is too long to be counted is too long.
    private static func length(_ text: String) -> Int { Int(text) ?? .max }
}
