internal import HTTPTypes
internal import Hummingbird
internal import Library

/// `/healthz` and `/metrics`: what those who run the server ask for.
struct StateRoutes {
    let library: LiveLibrary
    let desk: JobDesk
    let metrics: Metrics

    func add(to router: Router<ListenerContext>) {
        router.get("/healthz") { _, _ in
            TextAnswer("ok\n", type: "text/plain; charset=utf-8").response(headers: [.cacheControl: "no-store"])
        }
        router.get("/metrics") { _, _ in
            let text = metrics.text(articles: try await library.count(), jobs: await desk.states())
            return TextAnswer(text, type: "text/plain; version=0.0.4; charset=utf-8")
                .response(headers: [.cacheControl: "no-store"])
        }
    }
}
