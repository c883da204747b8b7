internal import Foundation
public import Narration
internal import Speech

/// All that shapes recordings besides the articles, in a word.
public enum RecordingSettings {
    /// The word; equal where the voice and the files of readings are.
    ///
    /// A changed lexicon makes another word, and the articles are looked at anew; only those that have a changed word
    /// are then made again.
    ///
    /// - Parameters:
    ///   - lexicons: Files of words and their readings; those that are not there count as empty.
    ///   - refreshes: Whether what other versions made counts as unfinished. That makes another word for each version,
    ///     so that an article is looked at once under it.
    public static func word(
        voice: VoiceProfile, readsAnnotations: Bool = false, lexicons: [String] = [], refreshes: Bool = false
    ) throws -> String {
        var word = try Narrator.settings(voice: voice, readsAnnotations: readsAnnotations)
        if refreshes { word += "-\(Narrator.pipeline)-\(voice.engine.identity.version)" }
        let contents = lexicons.map { FileManager.default.contents(atPath: $0) ?? Data() }
        return contents.reduce(word) { "\($0)-\(StableHash.digits(of: $1))" }
    }
}
