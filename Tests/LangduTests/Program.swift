import Foundation
import TestSupport
import Testing

/// The built `langdu`, run as a user runs it.
struct Program {
    var status: Int32
    var output: String
    var errors: String

    /// Runs the program to its end, or another that is built with it.
    init(running name: String = "langdu", _ arguments: [String], input: Data = Data()) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent().appendingPathComponent(name)
        try self.init(process, arguments, input: input)
    }

    /// Runs the program below a shell command that sets limits: `ulimit -f 200; trap '' XFSZ`.
    init(after setup: String, _ arguments: [String]) throws {
        let process = Process()
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent().appendingPathComponent("langdu").path
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        try self.init(process, ["-c", "\(setup); exec \"$0\" \"$@\"", program] + arguments, input: Data())
    }

    /// Runs the program as a user without rights of its own; as the user of the tests, where that is one already.
    init(asPlainUser arguments: [String]) throws {
        let drop = "setpriv --reuid=65534 --regid=65534 --clear-groups"
        let setup = "[ \"$(id -u)\" -ne 0 ] || exec \(drop) env HOME=/nonexistent \"$0\" \"$@\""
        try self.init(after: setup, arguments)
    }

    private init(_ process: Process, _ arguments: [String], input: Data) throws {
        // Files rather than pipes: neither side can block the other.
        let folder = try TemporaryFolder()
        let files = ["in", "out", "err"].map { folder.path + "/" + $0 }
        try input.write(to: URL(fileURLWithPath: files[0]))
        try Data().write(to: URL(fileURLWithPath: files[1]))
        try Data().write(to: URL(fileURLWithPath: files[2]))
        process.arguments = arguments
        process.standardInput = FileHandle(forReadingAtPath: files[0])
        process.standardOutput = FileHandle(forWritingAtPath: files[1])
        process.standardError = FileHandle(forWritingAtPath: files[2])
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        output = try String(contentsOfFile: files[1], encoding: .utf8)
        errors = try String(contentsOfFile: files[2], encoding: .utf8)
    }
}

/// Short articles for the tests.
enum SampleText {
    static let article = """
        城南新开一座图书馆
        2025-03-02 09:30
        来源: 河州日报

        河州日报2025年3月2日讯(记者 林小满)城南图书馆昨天开馆，馆内有12万册图书，读者可以用手机APP预约座位。

        方便读者

        图书馆每天开放12小时，周末不休息。馆长说：“希望大家常来坐坐。”

        服务社区

        今年还将开设30场讲座，覆盖6个社区，参加人数预计增长6.3%。

        [编辑:周一鸣]
        """
}
