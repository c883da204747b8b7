internal import COnnxRuntime
internal import Glibc

/// ONNX Runtime, loaded into this process when a neural voice is first asked for.
///
/// This file alone touches the library. It is opened with `dlopen`, so that Langdu is built and runs without it.
struct ONNXRuntime: @unchecked Sendable {
    // The pointers are never written after the library is opened, and ONNX Runtime's own functions may be called from
    // any thread.
    fileprivate let table: UnsafeRawPointer
    fileprivate let environment: UnsafeMutableRawPointer?
    /// The library's version, such as `1.24.1`.
    let version: String

    /// The library, opened once.
    static let shared = Result { () throws(NeuralError) in try ONNXRuntime(in: RuntimePlaces.all) }

    private init(in places: [String]) throws(NeuralError) {
        var handle: UnsafeMutableRawPointer?
        for place in places {
            handle = dlopen(place, RTLD_NOW | RTLD_LOCAL)
            if handle != nil { break }
        }
        guard let handle, let symbol = dlsym(handle, "OrtGetApiBase") else { throw .noRuntime(places: places) }
        let base = unsafeBitCast(symbol, to: OrtGetApiBaseFunction.self)()
        version = base?.pointee.GetVersionString?().map { String(cString: $0) } ?? "unknown"
        guard let table = base?.pointee.GetApi?(UInt32(ORT_TABLE_VERSION)) else { throw .oldRuntime(version: version) }
        self.table = table
        var environment: UnsafeMutableRawPointer?
        // Level 4: only what is fatal is told on stderr; errors come back as statuses.
        if let message = Self.message(ortCreateEnvironment(table, 4, "langdu", &environment), table) {
            throw .runtime(reason: message)
        }
        self.environment = environment
    }

    /// What a status says, which is released; nothing where all went well.
    fileprivate static func message(_ status: OrtStatus?, _ table: UnsafeRawPointer) -> String? {
        guard let status else { return nil }
        defer { ortRelease(table, Int32(ortStatusObject), status) }
        return ortMessage(table, status).map { String(cString: $0) } ?? "an error without words"
    }
}

/// A model that ONNX Runtime has loaded.
///
/// It is used by one task at a time: whoever owns it sees to that.
final class ONNXSession {
    /// What goes into a model, or comes out.
    struct Port: Hashable, Sendable {
        var name: String
        var type: ElementType
        /// Its dimensions; −1 for those that differ from run to run.
        var shape: [Int]
    }

    /// The kinds of numbers in tensors, by ONNX's numbers for them.
    enum ElementType: Hashable, Sendable {
        case float, int32, int64
        case other(Int32)

        init(_ number: Int32) {
            self =
                switch number {
                case 1: .float
                case 6: .int32
                case 7: .int64
                default: .other(number)
                }
        }
    }

    /// A tensor that goes in.
    enum Tensor {
        case floats([Float], shape: [Int])
        case int32s([Int32], shape: [Int])
        case int64s([Int64], shape: [Int])
    }

    /// What goes in, by name.
    let inputs: [Port]
    /// What comes out, by name.
    let outputs: [Port]
    /// What the model says of itself.
    let metadata: [String: String]

    private let runtime: ONNXRuntime
    private let session: UnsafeMutableRawPointer
    private let memory: UnsafeMutableRawPointer

    /// Loads a model from a file; one thread works on it.
    ///
    /// - Throws: ``NeuralError/badModel(file:reason:)`` with the library's own words.
    init(_ runtime: ONNXRuntime, file: String) throws(NeuralError) {
        let calls = Calls(runtime.table, file: file)
        var options: UnsafeMutableRawPointer?
        defer { ortRelease(runtime.table, Int32(ortOptionsObject), options) }
        try calls.check(ortCreateOptions(runtime.table, &options))
        try calls.check(ortDisableMemoryPattern(runtime.table, options))
        try calls.check(ortSetThreads(runtime.table, options, 1))
        // 99: all that the library knows to do.
        try calls.check(ortSetOptimization(runtime.table, options, 99))
        var memory: UnsafeMutableRawPointer?
        try calls.check(ortCreateMemoryInfo(runtime.table, &memory))
        var session: UnsafeMutableRawPointer?
        let status = ortCreateSession(runtime.table, runtime.environment, file, options, &session)
        if let message = ONNXRuntime.message(status, runtime.table) {
            ortRelease(runtime.table, Int32(ortMemoryInfoObject), memory)
            throw .badModel(file: file, reason: message)
        }
        guard let session, let memory else { throw .badModel(file: file, reason: "it was not loaded") }
        (self.runtime, self.session, self.memory) = (runtime, session, memory)
        inputs = try calls.ports(of: session, isOutput: false)
        outputs = try calls.ports(of: session, isOutput: true)
        metadata = try calls.metadata(of: session)
    }

    deinit {
        ortRelease(runtime.table, Int32(ortSessionObject), session)
        ortRelease(runtime.table, Int32(ortMemoryInfoObject), memory)
    }

    /// Runs the model.
    ///
    /// - Returns: The numbers of each output asked for, in that order, as floats.
    /// - Throws: ``NeuralError/runtime(reason:)``.
    func run(_ tensors: [(name: String, tensor: Tensor)], outputs names: [String]) throws(NeuralError) -> [[Float]] {
        let calls = Calls(runtime.table, file: nil)
        var values: [UnsafeRawPointer?] = []
        var held: [UnsafeMutableRawPointer] = []
        defer {
            for value in values {
                ortRelease(runtime.table, Int32(ortValueObject), UnsafeMutableRawPointer(mutating: value))
            }
            for buffer in held { buffer.deallocate() }
        }
        for (_, tensor) in tensors {
            let (buffer, bytes, shape, type) = tensor.copied()
            held.append(buffer)
            var value: UnsafeMutableRawPointer?
            try calls.check(
                ortCreateTensor(runtime.table, memory, buffer, bytes, shape, shape.count, type, &value))
            values.append(UnsafeRawPointer(value))
        }
        var results = [UnsafeMutableRawPointer?](repeating: nil, count: names.count)
        defer { for result in results { ortRelease(runtime.table, Int32(ortValueObject), result) } }
        let status = withCStrings(tensors.map(\.name)) { inputNames in
            withCStrings(names) { outputNames in
                ortRun(
                    runtime.table, session, inputNames, values, values.count, outputNames, names.count, &results)
            }
        }
        try calls.check(status)
        var found: [[Float]] = []
        for result in results { found.append(try calls.floats(of: result)) }
        return found
    }
}

/// Calls whose failures are errors, and what is asked of a session.
private struct Calls {
    let table: UnsafeRawPointer
    /// The model's file, where one is being loaded.
    let file: String?

    init(_ table: UnsafeRawPointer, file: String?) {
        self.table = table
        self.file = file
    }

    func check(_ status: OrtStatus?) throws(NeuralError) {
        guard let message = ONNXRuntime.message(status, table) else { return }
        throw file.map { .badModel(file: $0, reason: message) } ?? .runtime(reason: message)
    }

    func ports(of session: UnsafeMutableRawPointer, isOutput: Bool) throws(NeuralError) -> [ONNXSession.Port] {
        let side: Int32 = isOutput ? 1 : 0
        var count = 0
        try check(ortPutCount(table, session, side, &count))
        var ports: [ONNXSession.Port] = []
        for index in 0..<count {
            var name: UnsafeMutablePointer<CChar>?
            try check(ortPutName(table, session, side, index, allocator(), &name))
            var type: UnsafeMutableRawPointer?
            try check(ortPutType(table, session, side, index, &type))
            defer { ortRelease(table, Int32(ortTypeObject), type) }
            var info: UnsafeRawPointer?
            try check(ortTensorInfoOfType(table, type, &info))
            // What is no tensor, as a list or a map, has no such information.
            let (element, shape) = try info.map { (info) throws(NeuralError) in try tensor(info) } ?? (-1, [])
            ports.append(ONNXSession.Port(name: try text(name), type: .init(element), shape: shape))
        }
        return ports
    }

    func metadata(of session: UnsafeMutableRawPointer) throws(NeuralError) -> [String: String] {
        var metadata: UnsafeMutableRawPointer?
        try check(ortMetadata(table, session, &metadata))
        defer { ortRelease(table, Int32(ortMetadataObject), metadata) }
        var keys: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
        var count: Int64 = 0
        try check(ortMetadataKeys(table, metadata, allocator(), &keys, &count))
        guard let keys else { return [:] }
        defer { _ = try? check(ortFree(table, allocator(), keys)) }
        var found: [String: String] = [:]
        for index in 0..<Int(clamping: count) {
            let key = try text(keys[index])
            var value: UnsafeMutablePointer<CChar>?
            try check(ortMetadataValue(table, metadata, allocator(), key, &value))
            found[key] = try text(value)
        }
        return found
    }

    func floats(of value: UnsafeMutableRawPointer?) throws(NeuralError) -> [Float] {
        var info: UnsafeMutableRawPointer?
        try check(ortTensorInfoOfValue(table, value, &info))
        defer { ortRelease(table, Int32(ortTensorInfoObject), info) }
        var count = 0
        try check(ortElementCount(table, info, &count))
        var type: Int32 = 0
        try check(ortElementType(table, info, &type))
        var data: UnsafeMutableRawPointer?
        try check(ortTensorData(table, value, &data))
        guard let data, count > 0 else { return [] }
        switch ONNXSession.ElementType(type) {
        case .float: return Array(UnsafeBufferPointer(start: data.assumingMemoryBound(to: Float.self), count: count))
        case .int32:
            return UnsafeBufferPointer(start: data.assumingMemoryBound(to: Int32.self), count: count).map(Float.init)
        case .int64:
            return UnsafeBufferPointer(start: data.assumingMemoryBound(to: Int64.self), count: count).map(Float.init)
        case .other(let number): throw .runtime(reason: "the model gives numbers of ONNX’s type \(number)")
        }
    }

    private func tensor(_ info: UnsafeRawPointer) throws(NeuralError) -> (Int32, [Int]) {
        var element: Int32 = 0
        try check(ortElementType(table, info, &element))
        var rank = 0
        try check(ortRank(table, info, &rank))
        var shape = [Int64](repeating: 0, count: rank)
        if rank > 0 { try check(ortShape(table, info, &shape, rank)) }
        return (element, shape.map { Int(clamping: $0) })
    }

    private func allocator() throws(NeuralError) -> UnsafeMutableRawPointer? {
        var allocator: UnsafeMutableRawPointer?
        try check(ortAllocator(table, &allocator))
        return allocator
    }

    /// A string of the library's, which is freed.
    private func text(_ pointer: UnsafeMutablePointer<CChar>?) throws(NeuralError) -> String {
        guard let pointer else { return "" }
        let text = String(cString: pointer)
        try check(ortFree(table, allocator(), pointer))
        return text
    }
}

extension ONNXSession.Tensor {
    /// The numbers in memory of their own, as the library takes them.
    fileprivate func copied() -> (UnsafeMutableRawPointer, bytes: Int, shape: [Int64], type: Int32) {
        switch self {
        case .floats(let numbers, let shape): (Self.copy(numbers), numbers.count * 4, shape.map(Int64.init), 1)
        case .int32s(let numbers, let shape): (Self.copy(numbers), numbers.count * 4, shape.map(Int64.init), 6)
        case .int64s(let numbers, let shape): (Self.copy(numbers), numbers.count * 8, shape.map(Int64.init), 7)
        }
    }

    private static func copy<Number: BitwiseCopyable>(_ numbers: [Number]) -> UnsafeMutableRawPointer {
        let size = numbers.count * MemoryLayout<Number>.stride
        let buffer = UnsafeMutableRawPointer.allocate(byteCount: max(size, 1), alignment: 16)
        numbers.withUnsafeBytes { bytes in
            if let start = bytes.baseAddress { buffer.copyMemory(from: start, byteCount: size) }
        }
        return buffer
    }
}

/// Calls `body` with strings as C takes a list of them.
private func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return copies.map { UnsafePointer($0) }.withUnsafeBufferPointer { body($0.baseAddress) }
}
