import Logging
import Synchronization
import Testing

@testable import Player

@Suite("The log")
struct PlainLogTests {
    /// Keeps what is logged.
    private final class Kept: LogHandler, Sendable {
        let text = Mutex("")
        var metadata: Logger.Metadata {
            get { [:] }
            set {}
        }
        var logLevel: Logger.Level {
            get { .trace }
            set {}
        }
        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { nil }
            set {}
        }
        func log(event: LogEvent) { text.withLock { $0 += "\(event.message) \(event.metadata ?? [:])" } }
    }

    @Test("holds no character that a terminal obeys, wherever it comes from")
    func controls() {
        let kept = Kept()
        let logger = Logger(label: "test") { _ in PlainLogHandler(kept) }
        let scalars = (0...0x10FFFF).compactMap(Unicode.Scalar.init).filter {
            $0.properties.generalCategory == .control || $0.properties.isBidiControl
        }
        var all = String.UnicodeScalarView()
        all.append(contentsOf: scalars)
        let hostile = String(all)
        logger.warning("\(hostile)", metadata: ["a": "\(hostile)", "b": ["\(hostile)"], "c": ["d": "\(hostile)"]])
        kept.text.withLock { text in
            #expect(text.contains("\\u{1B}"))
            #expect(!text.unicodeScalars.contains { scalars.contains($0) })
        }
    }
}
