internal import Articles
internal import Foundation
internal import Recordings

/// The recording that stands where an article's recording is to be, and what of it lives on in the new one.
struct EarlierRecording {
    let head: Manifest.Head
    /// Whether its files are there.
    let isComplete: Bool
    /// When its manifest was written, in seconds since 1970.
    private let written: Double?

    /// Looks for one; nothing where there is none whose manifest can be read.
    init?(named name: String, in directory: RecordingDirectory) {
        guard let head = try? Manifest.Head(at: directory.manifestPath(for: name)) else { return nil }
        self.head = head
        isComplete = directory.isComplete(head, named: name)
        written = directory.manifestTime(of: name)
    }

    /// The ids that an article had before, the first one first; nothing where it had none.
    func aliases(for identity: ArticleIdentity) -> [String]? {
        guard identity.isThat(of: head.article) else { return nil }
        let former = (head.article.aliases ?? []) + [head.article.id]
        let aliases = former.enumerated().filter { index, id in
            id != identity.id && former.firstIndex(of: id) == index
        }.map(\.element)
        // Nobody's key changes so often; what comes from outside may be of any length.
        return aliases.isEmpty ? nil : Array(aliases.prefix(1) + aliases.dropFirst().suffix(Self.most - 1))
    }

    private static let most = 8

    /// Notes when the article was first recorded and when revised, for a recording that takes the place of this one.
    ///
    /// One that is the same again says what this one says, so that the same work gives the same bytes.
    func date(_ details: inout RecordingDetails, for identity: ArticleIdentity) {
        guard identity.isThat(of: head.article) else { return }
        let isSame =
            head.fingerprint == details.fingerprint && head.generator.pipeline == details.generator.pipeline
            && head.voice.engineVersion == details.voice.engineVersion
        details.article.made = head.article.made
        details.article.revised = head.article.revised
        if isSame { return }
        details.article.made = head.article.made ?? written.map(ManifestTime.text)
        details.article.revised = ManifestTime.text(Date.now.timeIntervalSince1970)
    }
}
