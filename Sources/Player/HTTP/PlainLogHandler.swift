public import Logging

/// Passes a log on as plain text: what would steer a terminal, or pass for another line, is written out.
///
/// Titles, file names and addresses come from outside and may hold anything.
public struct PlainLogHandler: LogHandler {
    private var handler: any LogHandler

    /// Wraps a handler.
    public init(_ handler: any LogHandler) { self.handler = handler }

    /// The wrapped handler's.
    public var metadata: Logger.Metadata {
        get { handler.metadata }
        set { handler.metadata = newValue }
    }

    /// The wrapped handler's.
    public var logLevel: Logger.Level {
        get { handler.logLevel }
        set { handler.logLevel = newValue }
    }

    /// The wrapped handler's.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { handler[metadataKey: key] }
        set { handler[metadataKey: key] = newValue }
    }

    /// Passes an event on, made plain.
    public func log(event: LogEvent) {
        var event = event
        event.message = "\(Self.plain(event.message.description))"
        event.metadata = event.metadata?.mapValues(Self.plain)
        handler.log(event: event)
    }

    /// Text in which line ends are blanks, and other control characters are escapes: `\u{1B}`.
    static func plain(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var plain = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\r", "\t": plain += " "
            case _ where isControl(scalar): plain += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: plain.unicodeScalars.append(scalar)
            }
        }
        return plain
    }

    private static func plain(_ value: Logger.MetadataValue) -> Logger.MetadataValue {
        switch value {
        case .string(let text): .string(plain(text))
        case .stringConvertible(let value): .string(plain(value.description))
        case .array(let values): .array(values.map(plain))
        case .dictionary(let values): .dictionary(values.mapValues(plain))
        }
    }

    /// Controls, and the marks that turn the direction of what follows.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: scalar.properties.isBidiControl
        }
    }
}
