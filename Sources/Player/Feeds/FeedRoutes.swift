internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Library

/// `/feed.xml`, `/opml` and the playlists: the library for other programs.
struct FeedRoutes {
    let library: LiveLibrary
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
        text: @escaping @Sendable (FeedChannel) -> String
    ) {
        router.get(path) { request, _ in
            let channel = FeedChannel(
                title: options.title, base: ServerAddress.base(for: request, options), items: try await items(length))
            let newest = channel.items.map(\.entry.changed).max().map(HTTPDate.text)
            // A list from which something was taken away has changed, and its newest entry may be older than before: only
            // the tag tells.
            return TextAnswer(text(channel), type: type).response(
                to: request, headers: newest.map { [.lastModified: $0] } ?? [:])
        }
    }

    private func items(_ limit: Int) async throws -> [FeedChannel.Item] {
        guard limit > 0 else { return [] }
        let entries = try await library.page(LibraryQuery(limit: limit)).items.map(\.entry)
        let chapters = try await library.chapters(of: entries)
        return entries.compactMap {
            FeedChannel.Item($0, chapters: chapters[$0.path] ?? [], in: library.folder)
        }
    }
}
