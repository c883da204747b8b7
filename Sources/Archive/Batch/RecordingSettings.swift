internal import Foundation
public import Narration

/// All that shapes recordings besides the articles, in a word.
public enum RecordingSettings {
    /// The word; equal where voice, version and the files of readings are.
    ///
    /// A changed lexicon makes another word, and the articles are looked at anew; only those that have a changed word
    /// are then made again.
    ///
    /// - Parameter lexicons: Files of words and their readings; those that are not there count as empty.
    public static func word(
        voice: VoiceProfile, readsAnnotations: Bool = false, lexicons: [String] = []
    ) throws -> String {
        let word = try Narrator.settings(voice: voice, readsAnnotations: readsAnnotations)
        let contents = lexicons.map { FileManager.default.contents(atPath: $0) ?? Data() }
        return contents.reduce(word) { "\($0)-\(StableHash.digits(of: $1))" }
    }
}
