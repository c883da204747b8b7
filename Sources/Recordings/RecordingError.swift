/// What can go wrong with the files of a recording.
public enum RecordingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// An output file or folder cannot be made.
    case cannotCreate(path: String, reason: String)
    /// The disk, or the writer's share of it, is full.
    case noSpace(path: String, reason: String)
    /// Reading or writing failed in the middle.
    case inputOutput(path: String, reason: String)
    /// A finished file does not read back as it was written.
    case damaged(path: String, reason: String)
    /// More speech than a WAV file can hold.
    case tooLong(path: String, seconds: Int)
    /// A file that libsndfile cannot read as sound.
    case notAudio(path: String, reason: String)
    /// A picture that is neither PNG nor JPEG.
    case notCover(path: String)
    /// A program that a format needs is not installed.
    case noProgram(name: String, format: String)
    /// A manifest that cannot be read as one.
    case notManifest(path: String, reason: String)
    /// A file of readings that cannot be read as one, or is another recording's.
    case notReadings(path: String, reason: String)
    /// An input with more bytes than are read, or a manifest that would have more.
    case tooLarge(path: String, limit: Int)
    /// An input that is not there or may not be read.
    case missing(path: String, reason: String)
    /// Langdu's own mistake: what it was given does not fit together.
    case inconsistent(reason: String)

    /// The sort of a failure, in the words of `sysexits.h`.
    public enum Kind: Int32, Sendable {
        /// `EX_DATAERR`: the input is not what it should be.
        case badData = 65
        /// `EX_NOINPUT`: there is no such input.
        case missingInput = 66
        /// `EX_UNAVAILABLE`: something that is needed is not installed.
        case unavailable = 69
        /// `EX_SOFTWARE`: an error inside Langdu.
        case internalError = 70
        /// `EX_CANTCREAT`: the output cannot be created.
        case cannotCreate = 73
        /// `EX_IOERR`: reading or writing failed, or no space is left.
        case inputOutput = 74
    }

    /// The sort of failure; its raw value is the exit code.
    public var kind: Kind {
        switch self {
        case .cannotCreate: .cannotCreate
        case .noSpace, .inputOutput, .damaged: .inputOutput
        case .tooLong, .notAudio, .notCover, .notManifest, .notReadings, .tooLarge: .badData
        case .missing: .missingInput
        case .noProgram: .unavailable
        case .inconsistent: .internalError
        }
    }

    /// What happened and where, and on the next line the mend.
    public var description: String {
        switch self {
        case .cannotCreate(let path, let reason):
            "\(path): cannot write here: \(reason)\n  Choose another folder, or make this one writable."
        case .noSpace(let path, let reason):
            "\(path): no room to write: \(reason)\n"
                + "  Free some space (a minute of speech takes 5.3 MB while it is made), or choose another folder."
        case .inputOutput(let path, let reason):
            "\(path): \(reason)\n  Check the disk, then try again; nothing incomplete was left."
        case .damaged(let path, let reason):
            "\(path): the finished file does not read back as written: \(reason)\n"
                + "  Check the disk, then try again; the file was not kept."
        case .tooLong(let path, let seconds):
            "\(path): over \(seconds / 3600) hours of speech do not fit a WAV file\n  Split the article into parts."
        case .notAudio(let path, let reason):
            "\(path): not a sound file: \(reason)\n  Give a WAV, FLAC, Opus, MP3 or MPEG-4 file, such as those that langdu makes."
        case .notCover(let path):
            "\(path): this is neither a PNG nor a JPEG picture\n  Give one of these as the cover."
        case .noProgram(let name, let format):
            "\(format) files are made by the program \(name), which is not installed\n"
                + "  Install it (apt install \(name)), or choose another format: wav, flac, opus, mp3."
        case .notManifest(let path, let reason):
            "\(path): not a manifest this version can read: \(reason)\n  Read the article again to make a new one."
        case .notReadings(let path, let reason):
            "\(path): not the readings of its recording: \(reason)\n  Make them anew with langdu index --readings."
        case .tooLarge(let path, let limit):
            "\(path): larger than \(limit >= 1_000_000 ? "\(limit / 1_000_000) MB" : "\(limit / 1000) kB")\n"
                + "  Nothing of this size is read or written here; split the article into parts."
        case .missing(let path, let reason):
            "\(path): cannot read: \(reason)\n  Check the file's name and permissions."
        case .inconsistent(let reason):
            "internal error: \(reason)\n  This is a mistake in langdu; please report it with the article."
        }
    }
}
