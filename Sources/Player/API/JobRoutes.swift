internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import ServiceLifecycle

/// `POST /api/articles` and `/api/jobs`: articles in, and how far they have come.
struct JobRoutes {
    let library: any ListenerLibrary
    let desk: JobDesk
    let gate: Gate
    let options: ServerOptions

    /// How often followers are told, and after how long without news they get a sign of life.
    private static let interval = Duration.milliseconds(200)
    private static let silence = Duration.seconds(15)

    func add(to router: Router<ListenerContext>) {
        router.post("/api/articles") { request, context in
            try gate.letWrite(request, context)
            let body = try await request.bytes(limit: options.bodyLimit, timeout: options.bodyTimeout) {
                context.channel?.pipeline.triggerUserOutboundEvent(BodyInvitation(), promise: nil)
            }
            let job = try await take(PostedArticle(body, headers: request.headers))
            return try Text(json: job).response(
                status: .accepted,
                headers: [.location: "/api/jobs/\(PathPart.encoded(job.id))", .cacheControl: "no-store"])
        }
        router.get("/api/jobs/{id}") { _, context in
            try Text(json: await job(context)).response(headers: [.cacheControl: "no-store"])
        }
        router.get("/api/jobs/{id}/events") { _, context in
            let first = try await job(context)
            return Response(
                status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
                body: ResponseBody { writer in
                    try await follow(first, &writer)
                    try await writer.finish(nil)
                })
        }
    }

    /// Takes an article in; one whose recording was taken away since is recorded anew.
    private func take(_ article: PostedArticle) async throws -> ListeningJob {
        let job = try await desk.take(article)
        guard job.status == .done, let id = job.article, await isGone(id) else { return job }
        await desk.forget(job.id)
        return try await desk.take(article)
    }

    private func isGone(_ id: String) async -> Bool {
        do {
            return try await library.entry(id) == nil
        } catch {
            return false
        }
    }

    private func job(_ context: ListenerContext) async throws -> ListeningJob {
        guard let job = await desk.job(PathPart.decoded(try context.parameters.require("id"))) else {
            throw Problem(
                .notFound,
                "There is no such job. Those that are done are forgotten when the server stops, and long after.")
        }
        return job
    }

    /// Writes the job whenever it has changed, until it is over or the server is to stop.
    private func follow(_ first: ListeningJob, _ writer: inout any ResponseBodyWriter) async throws {
        var told: ListeningJob?
        var last = ContinuousClock.now
        while !Task.isCancelled, !Task.isShuttingDownGracefully {
            let job = await desk.job(first.id) ?? first
            if job != told {
                try await writer.write(try Self.event(job))
                (told, last) = (job, .now)
            } else if last.duration(to: .now) > Self.silence {
                try await writer.write(ByteBuffer(string: ": still here\n\n"))
                last = .now
            }
            if job.isOver { return }
            try await Task.sleep(for: Self.interval)
        }
    }

    private static func event(_ job: ListeningJob) throws -> ByteBuffer {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let name = job.isOver ? job.status.rawValue : "progress"
        return ByteBuffer(
            string: "event: \(name)\ndata: \(String(decoding: try encoder.encode(job), as: UTF8.self))\n\n")
    }
}
