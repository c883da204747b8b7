internal import Glibc

/// The names of the folders and the wanted files in a folder, in the order of their bytes.
///
/// They stand end to end in one block: a folder of a million articles takes a few dozen bytes for each.
package struct FolderNames {
    /// What an entry is, as far as the folder itself tells.
    package enum Kind: UInt8 { case file, folder, unknown }

    private var bytes: [UInt8] = []
    private var entries: [(start: UInt32, length: UInt16, kind: Kind)] = []

    package var count: Int { entries.count }

    package subscript(index: Int) -> (name: ArraySlice<UInt8>, kind: Kind) {
        let entry = entries[index]
        return (bytes[Int(entry.start)..<Int(entry.start) + Int(entry.length)], entry.kind)
    }

    /// Reads a folder; hidden ones are left out.
    ///
    /// - Parameter isWanted: Whether a file is taken, by its name.
    /// - Throws: ``SystemFailure``.
    package init(of folder: [UInt8], where isWanted: (ArraySlice<UInt8>) -> Bool) throws(SystemFailure) {
        guard let stream = folder.withCPath({ opendir($0) }) else { throw SystemFailure(code: errno) }
        defer { closedir(stream) }
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                if errno != 0 { throw SystemFailure(code: errno) }
                break
            }
            // So many names would not be told apart by 32 bits.
            guard bytes.count < Int(UInt32.max) - 256 else { throw SystemFailure(code: EOVERFLOW) }
            let kind: Kind =
                switch Int(entry.pointee.d_type) {
                case Int(DT_REG): .file
                case Int(DT_DIR): .folder
                default: .unknown
                }
            withUnsafeBytes(of: &entry.pointee.d_name) { name in
                let name = Array(name.prefix { $0 != 0 })[...]
                guard name.first != .dot, !name.isEmpty else { return }
                if kind == .file, !isWanted(name) { return }
                entries.append((UInt32(bytes.count), UInt16(name.count), kind))
                bytes.append(contentsOf: name)
            }
        }
        bytes.withUnsafeBytes { bytes in
            entries.sort { first, second in
                let shared = Int(min(first.length, second.length))
                guard let start = bytes.baseAddress else { return false }
                let order = memcmp(start + Int(first.start), start + Int(second.start), shared)
                return order != 0 ? order < 0 : first.length < second.length
            }
        }
    }
}
