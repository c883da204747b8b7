/// The part of a file that a `Range` header asks for (RFC 9110, section 14).
enum ByteRange: Hashable {
    /// The whole file: nothing, several parts, or something that is no range was asked for.
    case whole
    /// A part, within the file.
    case part(ClosedRange<Int>)
    /// A part beyond the file's end.
    case unsatisfiable

    /// Reads a header for a file of `size` bytes.
    init(_ header: String?, size: Int) {
        self = .whole
        guard let header, header.lowercased().hasPrefix("bytes=") else { return }
        let ends = header.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
            .map { $0.filter { $0 != " " } }
        guard ends.count == 2, ends.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }) else { return }
        switch (Self.number(ends[0]), Self.number(ends[1])) {
        case (let first?, let last?) where first <= last:
            self = first < size ? .part(first...min(last, size - 1)) : .unsatisfiable
        case (let first?, nil) where ends[1].isEmpty:
            self = first < size ? .part(first...(size - 1)) : .unsatisfiable
        case (nil, let count?) where ends[0].isEmpty:
            self = count > 0 && size > 0 ? .part(max(0, size - count)...(size - 1)) : .unsatisfiable
        default: return
        }
    }

    /// The number of some digits; the greatest there is for a greater one.
    private static func number(_ digits: String) -> Int? { digits.isEmpty ? nil : Int(digits) ?? .max }
}
