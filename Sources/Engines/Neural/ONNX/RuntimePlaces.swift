internal import Foundation

/// Where ONNX Runtime is looked for: never in a model's folder, from which nothing may be loaded as a program.
enum RuntimePlaces {
    /// The places, in order: `LANGDU_ONNXRUNTIME`, the system's own, Homebrew's, and Python's packages.
    static var all: [String] {
        let environment = ProcessInfo.processInfo.environment
        if let given = environment["LANGDU_ONNXRUNTIME"], !given.isEmpty { return [given] }
        return ["libonnxruntime.so.1", "libonnxruntime.so"]
            + ["/usr/local/lib/libonnxruntime.so", "/home/linuxbrew/.linuxbrew/lib/libonnxruntime.so"]
            + wheels(environment)
    }

    /// The libraries in Python's packages: of the environment that is active, of the user, of the system.
    private static func wheels(_ environment: [String: String]) -> [String] {
        let roots =
            [environment["VIRTUAL_ENV"], environment["HOME"].map { "\($0)/.local" }, "/usr/local", "/usr"]
            .compactMap { $0 }
        return roots.flatMap { root in
            names(in: "\(root)/lib") { $0.hasPrefix("python3") }.flatMap { python in
                ["site-packages", "dist-packages"].flatMap { packages in
                    let folder = "\(root)/lib/\(python)/\(packages)/onnxruntime/capi"
                    return names(in: folder) { $0.hasPrefix("libonnxruntime.so") }.map { "\(folder)/\($0)" }
                }
            }
        }
    }

    private static func names(in folder: String, where isWanted: (String) -> Bool) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter(isWanted).sorted()
    }
}
