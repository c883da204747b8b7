internal import Crypto
internal import Files
internal import Foundation
internal import Library
internal import Recordings
internal import Speech

extension FeedChannel {
    /// The feed for podcast apps: RSS 2.0 with the tags of iTunes and Podcasting 2.0.
    var feed: String {
        var xml = XMLText()
        xml.begin(
            "rss",
            [
                "version": "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom",
                "xmlns:itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
                "xmlns:podcast": "https://podcastindex.org/namespace/1.0",
            ])
        xml.begin("channel")
        xml.add("title", title)
        xml.add("link", "\(base)/")
        xml.add("atom:link", ["href": "\(base)/feed.xml", "rel": "self", "type": "application/rss+xml"])
        xml.add("description", "\(title)：文章朗读")
        xml.add("language", "zh-cn")
        xml.add("generator", "Langdu")
        xml.add("lastBuildDate", items.map(\.entry.changed).max().map(HTTPDate.text))
        xml.add("itunes:author", title)
        xml.add("itunes:explicit", "false")
        xml.add("itunes:category", ["text": "News"])
        xml.add("podcast:guid", Self.guid(of: "\(base)/feed.xml"))
        xml.add("podcast:medium", "podcast")
        var guids: Set<String> = []
        for item in items {
            // Two texts that were equal had one id in versions before.
            let guid = guids.contains(item.entry.firstID) ? item.entry.article : item.entry.firstID
            guids.insert(guid)
            add(item, guid, to: &xml)
        }
        xml.end()
        xml.end()
        return xml.text
    }

    private func add(_ item: Item, _ guid: String, to xml: inout XMLText) {
        let entry = item.entry
        let address = ArticleAddress(entry)
        let chapters = item.chapters.map(\.title)
        xml.begin("item")
        xml.add("title", entry.title)
        xml.add("link", base + address.page)
        // It stays whatever voice or format the recording has, and when the text is corrected.
        xml.add("guid", ["isPermaLink": "false"], "langdu:\(guid)")
        xml.add("pubDate", HTTPDate.text(entry.day))
        xml.add("atom:updated", entry.revised.map { ManifestTime.text(Double($0) / 1000) })
        xml.add(
            "description",
            [entry.source, entry.published].compactMap(\.self).joined(separator: " · ")
                + (chapters.isEmpty ? "" : "｜" + chapters.joined(separator: "｜")))
        xml.add("itunes:author", entry.byline ?? entry.source ?? title)
        xml.add("itunes:duration", String(Int(clamping: entry.duration.rounded())))
        xml.add("itunes:explicit", "false")
        xml.add(
            "enclosure",
            [
                "url": url(of: item), "length": String(item.file.bytes),
                "type": Self.plainType(item.file.format.mediaType),
            ])
        // The others, for apps that know them; what the enclosure is stands among them as the default.
        if item.files.count > 1 {
            for other in item.files { addAlternate(other, of: entry, isDefault: other == item.file, to: &xml) }
        }
        xml.add("podcast:chapters", ["url": base + address.chapters, "type": "application/json+chapters"])
        xml.add("podcast:transcript", ["url": base + address.transcript, "type": "text/vtt", "language": "zh-cn"])
        xml.end()
    }

    private func addAlternate(
        _ file: EntryFiles.File, of entry: LibraryEntry, isDefault: Bool, to xml: inout XMLText
    ) {
        let seconds = max(1, entry.duration)
        xml.begin(
            "podcast:alternateEnclosure",
            [
                "type": Self.plainType(file.format.mediaType), "length": String(file.bytes),
                "bitrate": String(Int(clamping: (Double(file.bytes) * 8 / seconds).rounded())),
                "title": file.format.name,
                "default": isDefault ? "true" : "false",
            ])
        xml.add("podcast:source", ["uri": base + ArticleAddress(entry).media(file.name)])
        xml.end()
    }

    /// A media type without parameters, as podcast apps compare them.
    private static func plainType(_ type: String) -> String { String(type.prefix { $0 != ";" }) }

    /// The feed's lasting id: a UUID of version 5 in Podcasting's name space, of the address without scheme.
    static func guid(of address: String) -> String {
        let name = address.drop { $0 != "/" }.drop { $0 == "/" }
        let space: [UInt8] = [
            0xEA, 0xD4, 0xC2, 0x36, 0xBF, 0x58, 0x58, 0xC6, 0xA2, 0xC6, 0xA6, 0xB2, 0x8D, 0x12, 0x8C, 0xB6,
        ]
        var bytes = Array(Insecure.SHA1.hash(data: space + Array(name.utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x50
        bytes[8] = bytes[8] & 0x3F | 0x80
        return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { bytes[$0].hexadecimal }.joined(separator: "-")
    }
}
