internal import Foundation

/// What stands in an ONNX file about its graph, read from the file itself: which operators there are and what they are
/// called, for what ONNX Runtime does not tell.
///
/// An ONNX file is a protocol buffer (onnx.proto): the graph is field 7 of the model; nodes are its field 1, with inputs
/// (1), outputs (2) and operator (4). All else, the weights above all, is skipped by its length.
struct ModelGraph {
    /// An operation of the graph.
    struct Node: Hashable, Sendable {
        var operation = ""
        var inputs: [String] = []
        var outputs: [String] = []
    }

    /// The operations, in the file's order.
    private(set) var nodes: [Node] = []

    /// Reads a graph.
    ///
    /// - Returns: Nothing for what is no protocol buffer of a model.
    init?(_ data: Data) {
        let isRead = data.withUnsafeBytes { bytes -> Bool in
            var fields = Fields(bytes[...])
            while let field = fields.next() {
                guard field.number == 7 else { continue }
                var graph = Fields(field.bytes)
                while let field = graph.next() {
                    if field.number == 1 { nodes.append(Self.node(field.bytes)) }
                }
                if graph.isBroken { return false }
            }
            return !fields.isBroken
        }
        guard isRead, !nodes.isEmpty else { return nil }
    }

    /// Operators that draw random numbers (ONNX operator schemas).
    private static let random: Set<String> = [
        "RandomNormal", "RandomNormalLike", "RandomUniform", "RandomUniformLike", "Multinomial", "Bernoulli",
    ]

    /// The operators of the graph that draw random numbers, each once.
    var randomOperations: [String] { Set(nodes.map(\.operation)).intersection(Self.random).sorted() }

    /// The tensor that holds the durations of the tokens, where a model keeps them to itself: rounded numbers that are
    /// clipped to at least one frame.
    var innerDurations: String? {
        let rounded = Set(nodes.filter { $0.operation == "Round" }.flatMap(\.outputs))
        return nodes.first { $0.operation == "Clip" && $0.inputs.first.map(rounded.contains) == true }?.outputs.first
    }

    /// Makes an inner tensor one of the model's outputs: bytes to be put behind those of the file.
    ///
    /// Repeated messages of a protocol buffer are merged, so that a second graph with nothing but an output in it adds
    /// that output to the first.
    static func addition(ofOutput name: String) -> Data {
        func field(_ number: UInt8, _ content: [UInt8]) -> [UInt8] {
            var size = content.count
            var length: [UInt8] = []
            repeat {
                length.append(UInt8(size & 0x7F) | (size > 0x7F ? 0x80 : 0))
                size >>= 7
            } while size > 0
            return [number << 3 | 2] + length + content
        }
        return Data(field(7, field(12, field(1, Array(name.utf8)))))
    }

    private static func node(_ bytes: Slice<UnsafeRawBufferPointer>) -> Node {
        var node = Node()
        var fields = Fields(bytes)
        while let field = fields.next() {
            switch field.number {
            case 1: node.inputs.append(String(decoding: field.bytes, as: UTF8.self))
            case 2: node.outputs.append(String(decoding: field.bytes, as: UTF8.self))
            case 4: node.operation = String(decoding: field.bytes, as: UTF8.self)
            default: break
            }
        }
        return node
    }
}

/// The fields of a protocol buffer's message, one after the other (protobuf.dev, "Encoding").
private struct Fields {
    private var rest: Slice<UnsafeRawBufferPointer>
    /// Whether the bytes are no message, from some place on.
    private(set) var isBroken = false

    init(_ bytes: Slice<UnsafeRawBufferPointer>) { rest = bytes }

    /// The next field; `bytes` is empty where it is a number.
    mutating func next() -> (number: UInt64, bytes: Slice<UnsafeRawBufferPointer>)? {
        guard !rest.isEmpty, !isBroken else { return nil }
        guard let key = number() else { return nil }
        let none = rest[rest.startIndex..<rest.startIndex]
        switch key & 7 {
        case 0: return number() == nil ? nil : (key >> 3, none)
        case 1: return take(8) == nil ? nil : (key >> 3, none)
        case 2: return number().flatMap { take($0) }.map { (key >> 3, $0) }
        case 5: return take(4) == nil ? nil : (key >> 3, none)
        default:
            isBroken = true
            return nil
        }
    }

    private mutating func take(_ count: UInt64) -> Slice<UnsafeRawBufferPointer>? {
        guard count <= UInt64(rest.count) else {
            isBroken = true
            return nil
        }
        defer { rest = rest.dropFirst(Int(count)) }
        return rest.prefix(Int(count))
    }

    private mutating func number() -> UInt64? {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            guard let byte = rest.popFirst() else { break }
            value |= UInt64(byte & 0x7F) << shift
            if byte & 0x80 == 0 { return value }
        }
        isBroken = true
        return nil
    }
}
