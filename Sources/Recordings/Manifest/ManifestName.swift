extension Manifest {
    /// Whether a file's name is one that a manifest may have. Other files of a recording are JSON too, and their names
    /// are no recording's; see ``RecordingName/safe(_:)``.
    package static func isName(_ fileName: some BidirectionalCollection<UInt8>) -> Bool {
        func ends(in suffix: String) -> Bool { fileName.reversed().starts(with: suffix.utf8.reversed()) }
        return ends(in: ".json") && !RecordingFormats.otherJSON.contains { ends(in: ".\($0.fileExtension)") }
    }
}
