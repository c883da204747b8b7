package import Foundation

/// The data files that come with a target, wherever the program is installed.
package struct BundledResources: Sendable {
    /// The folders they are looked for in, in this order: beside the program, then `share/langdu` beside its folder.
    package let folders: [URL]
    private let bundle: @Sendable () -> Bundle

    /// The resources of a target.
    ///
    /// - Parameters:
    ///   - target: The target's name.
    ///   - variable: An environment variable that may name a folder to look in first.
    ///   - bundle: The target's `Bundle.module`.
    package init(of target: String, variable: String? = nil, bundle: @escaping @Sendable @autoclosure () -> Bundle) {
        let name = "langdu_\(target).resources"
        let program = RunningProgram.folder
        let given = variable.flatMap { ProcessInfo.processInfo.environment[$0] }.flatMap { $0.isEmpty ? nil : $0 }
        folders =
            (given.map { [URL(fileURLWithPath: $0)] } ?? [])
            + [
                program.appendingPathComponent(name),
                program.deletingLastPathComponent().appendingPathComponent("share/langdu/\(name)"),
            ]
        self.bundle = bundle
    }

    /// What `take` makes of the first place that has a resource.
    ///
    /// - Parameters:
    ///   - name: The file's or folder's name.
    ///   - take: Gives nothing where the place does not have it.
    package func first<Value>(_ name: String, _ take: (URL) -> Value?) -> Value? {
        for folder in folders {
            if let value = take(folder.appendingPathComponent(name)) { return value }
        }
        // `Bundle.module` stops the program when its bundle is gone, so it is asked last and only where it can answer.
        guard RunningProgram.isInBuildFolder else { return nil }
        return bundle().url(forResource: name, withExtension: nil).flatMap(take)
    }
}
