internal import Foundation
internal import Hummingbird

/// `/feed.xml`, `/opml` and the playlists: the library for other programs.
struct FeedRoutes {
    let library: any ListenerLibrary
    let options: ServerOptions

    /// How many recordings a feed lists, and a playlist.
    private static let feedLength = 100
    private static let playlistLength = 1000

    func add(to router: Router<ListenerContext>) {
        add("/feed.xml", "application/rss+xml; charset=utf-8", Self.feedLength, to: router) { $0.feed }
        add("/opml", "text/x-opml; charset=utf-8", 0, to: router) { $0.opml }
        add("/playlist.m3u8", "application/vnd.apple.mpegurl; charset=utf-8", Self.playlistLength, to: router) {
            $0.m3u
        }
        add("/playlist.xspf", "application/xspf+xml; charset=utf-8", Self.playlistLength, to: router) { $0.xspf }
    }

    private func add(
        _ path: RouterPath, _ type: String, _ length: Int, to router: Router<ListenerContext>,
        text: @escaping @Sendable (Channel) -> String
    ) {
        router.get(path) { request, _ in
            let entries = try await library.page(matching: "", offset: 0, limit: length).items.map(\.entry)
            let channel = Channel(
                title: options.title, base: ServerAddress.base(for: request, options), entries: entries)
            let newest = entries.map(\.added).max().map { HTTPDate.text(Date(timeIntervalSince1970: $0)) }
            // A list from which something was taken away has changed, and its newest entry may be older than before: only
            // the tag tells.
            return Text(text(channel), type: type).response(
                to: request, headers: newest.map { [.lastModified: $0] } ?? [:])
        }
    }
}
