internal import Files
internal import Glibc

/// The folders under watch, and what the kernel says of them.
struct WatchedFolders {
    private let descriptor: Int32
    private let root: [UInt8]
    private let excluded: FileStatus.Identity?
    private let mask: UInt32
    /// The folders' paths below the root by the kernel's numbers.
    private var paths: [Int32: [UInt8]] = [:]

    init(descriptor: Int32, root: [UInt8], excluded: FileStatus.Identity?, mask: UInt32) {
        self.descriptor = descriptor
        self.root = root
        self.excluded = excluded
        self.mask = mask
    }

    /// Watches a folder and the folders in it. Hidden ones are passed over, as are links: those may lead in circles.
    mutating func add(_ path: [UInt8]) throws(SystemFailure) {
        let folder = root.appending(path)
        if !path.isEmpty, FileStatus(at: folder)?.identity == excluded { return }
        let number = folder.withCPath { inotify_add_watch(descriptor, $0, mask) }
        guard number >= 0 else { throw SystemFailure(code: errno) }
        paths[number] = path
        let names = try FolderNames(of: folder) { _ in false }
        for index in 0..<names.count where names[index].kind == .folder {
            do throws(SystemFailure) {
                try add(path.appending(names[index].name))
            } catch {
                // One folder that may not be read does not keep the others from being watched.
                if error.code == ENOSPC { throw error }
            }
        }
    }

    /// Reads what the kernel has to say.
    mutating func read() -> [FolderWatch.Event] {
        var events: [FolderWatch.Event] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { return events }
            var offset = 0
            while offset + Self.headSize <= count {
                let event = buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self) }
                let name = buffer[offset + Self.headSize..<offset + Self.headSize + Int(event.len)].prefix { $0 != 0 }
                offset += Self.headSize + Int(event.len)
                if let found = take(event, name) { events.append(found) }
            }
        }
    }

    private static let headSize = MemoryLayout<inotify_event>.size

    private mutating func take(_ event: inotify_event, _ name: ArraySlice<UInt8>) -> FolderWatch.Event? {
        func has(_ flag: Int) -> Bool { event.mask & UInt32(flag) != 0 }
        if has(Int(IN_Q_OVERFLOW)) { return .overflow }
        if has(Int(IN_IGNORED)) {
            paths[event.wd] = nil
            return nil
        }
        guard let folder = paths[event.wd], !name.isEmpty, name.first != .dot else { return nil }
        let path = folder.appending(name)
        if has(Int(IN_ISDIR)) {
            do throws(SystemFailure) {
                try add(path)
                return .folder(path)
            } catch {
                // It may be gone again. Where the kernel takes no more, a look at everything must do.
                return error.code == ENOSPC ? .overflow : error.isGone ? nil : .folder(path)
            }
        }
        return has(Int(IN_CLOSE_WRITE)) || has(Int(IN_MOVED_TO)) ? .file(path) : nil
    }
}
