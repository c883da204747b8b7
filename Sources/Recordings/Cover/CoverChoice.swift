/// Where the cover of a recording comes from.
public enum CoverChoice: Hashable, Sendable {
    /// There is none.
    case none
    /// It is drawn from the recording's title, source and date.
    case drawn
    /// It is this picture.
    case picture(Cover)

    /// The words for what is no picture's path.
    public static let names = ["none", "drawn"]

    /// Takes one of ``names``, or the path of a picture.
    ///
    /// - Throws: As ``Cover/init(at:)``.
    public init(_ text: String) throws(RecordingError) {
        switch text {
        case "none": self = .none
        case "drawn": self = .drawn
        default: self = .picture(try Cover(at: text))
        }
    }
}
