/// A table that a linguist edits: a line for each entry, fields parted by tabs, the last of them the reason.
struct ReadingTable {
    /// The fields of each line; empty lines and those that begin with `#` are left out.
    let rows: [[Substring]]

    /// Reads a table of `Readings/Tables`, or of another folder of the target's resources.
    ///
    /// - Throws: ``LexiconError`` when the file is missing, or a line has not `fields` fields.
    init(_ name: String, in folder: String = "Tables", fields: Int) throws(LexiconError) {
        let text = String(decoding: try ResourceFile(name: "\(folder)/\(name)").contents(), as: UTF8.self)
        var rows: [[Substring]] = []
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        where !line.isEmpty && !line.hasPrefix("#") {
            let row = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard row.count == fields else {
                throw .damaged(file: name, reason: "line \(number + 1) has \(row.count) fields, not \(fields)")
            }
            rows.append(row)
        }
        self.rows = rows
    }
}

extension Substring {
    /// Its words, parted by spaces.
    var words: [Substring] { split(separator: " ") }
}
