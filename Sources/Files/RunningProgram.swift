package import Foundation

/// The program that runs now.
package enum RunningProgram {
    /// Its folder, links resolved.
    package static var folder: URL {
        URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    }

    /// Whether SwiftPM has built it and it stands where it was built.
    package static var isInBuildFolder: Bool { folder.pathComponents.contains(".build") }
}
