internal import Library
internal import Speech

extension FeedChannel {
    /// A playlist for VLC, mpv and MPD: extended M3U in UTF-8.
    var m3u: String {
        let lines = items.map { item in
            let seconds = Int(clamping: item.entry.duration.rounded())
            return
                "#EXTINF:\(seconds),\(Self.line(item.entry.title))\n\(item.files.first.map { url(of: $0, of: item) } ?? "")\n"
        }
        return "#EXTM3U\n#PLAYLIST:\(Self.line(title))\n" + lines.joined()
    }

    /// The same as XSPF, which also tells chapters' article and its page.
    var xspf: String {
        var xml = XMLText()
        xml.begin("playlist", ["version": "1", "xmlns": "http://xspf.org/ns/0/"])
        xml.add("title", title)
        xml.begin("trackList")
        for item in items {
            let entry = item.entry
            xml.begin("track")
            xml.add("location", item.files.first.map { url(of: $0, of: item) })
            xml.add("title", entry.title)
            xml.add("creator", entry.source)
            xml.add("info", base + ArticleAddress(entry).page)
            xml.add("duration", String(Int(clamping: (entry.duration * 1000).rounded())))
            xml.end()
        }
        xml.end()
        xml.end()
        return xml.text
    }

    /// The list of feeds for feed readers to take in: this one.
    var opml: String {
        var xml = XMLText()
        xml.begin("opml", ["version": "2.0"])
        xml.begin("head")
        xml.add("title", title)
        xml.end()
        xml.begin("body")
        xml.add(
            "outline",
            ["type": "rss", "text": title, "title": title, "xmlUrl": "\(base)/feed.xml", "htmlUrl": "\(base)/"])
        xml.end()
        xml.end()
        return xml.text
    }

    /// Text without what would begin another line of a playlist.
    private static func line(_ text: String) -> String {
        text.split { $0.isNewline || ($0.unicodeScalars.first.map { $0.value < 0x20 } ?? false) }.joined(separator: " ")
    }
}
