/// What comes from outside, as people may be shown it: control characters would steer a terminal, or break a list's lines.
extension String {
    /// The string on one line, as terminals and lists of chapters may have it: control characters and line ends become
    /// blanks, those at the ends go.
    package var onOneLine: String { String(Substring(withoutControls()).trimming(\.isWhitespace)) }

    /// The string with a blank in place of each control character and line end, but for those that are kept.
    package func withoutControls(keeping kept: Set<Unicode.Scalar> = []) -> String {
        guard unicodeScalars.contains(where: { $0.isControl && !kept.contains($0) }) else { return self }
        var scalars = UnicodeScalarView()
        for scalar in unicodeScalars { scalars.append(scalar.isControl && !kept.contains(scalar) ? " " : scalar) }
        return String(scalars)
    }
}

extension Unicode.Scalar {
    /// Whether it steers a terminal or ends a line: C0, C1 (ISO 6429), U+2028 and U+2029.
    fileprivate var isControl: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
        default: false
        }
    }
}
