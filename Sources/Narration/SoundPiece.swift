/// A stretch of sound, handed on as soon as it is made: held back until a sentence is complete, it would have left the
/// processor's cache.
enum SoundPiece {
    case speech([Int16])
    /// A number of samples.
    case silence(Int)
}
