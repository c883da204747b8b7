internal import Foundation

/// Who speaks, of the voices that a model has: one, or a mixture of several.
public struct NeuralStyle: Hashable, Sendable, Codable {
    /// The weight of each style, by name.
    public var weights: [String: Double]

    /// Makes a style of one voice.
    public init(_ name: String) { weights = [name: 1] }

    /// Decodes a name, or names with weights: `{zf_xiaoxiao: 0.7, zm_yunyang: 0.3}`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let name = try? container.decode(String.self) {
            weights = [name: 1]
        } else {
            weights = try container.decode([String: Double].self)
            let sum = weights.values.reduce(0, +)
            guard !weights.isEmpty, weights.values.allSatisfy({ $0.isFinite && $0 >= 0 }), sum > 0 else {
                throw DecodingError.dataCorruptedError(
                    in: container, debugDescription: "weights of styles are numbers from 0, and not all 0")
            }
        }
    }

    /// Encodes a name, or names with weights.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if weights.count == 1, let name = weights.keys.first {
            try container.encode(name)
        } else {
            try container.encode(weights)
        }
    }

    /// The style's numbers: each style is a file of 32-bit floats, `NAME.bin`, in the folder or in its `voices`.
    ///
    /// - Parameter count: How many numbers a style has.
    func numbers(in folder: ModelFolder, count: Int) throws(NeuralError) -> [Float] {
        var mixed = [Float](repeating: 0, count: count)
        let sum = weights.values.reduce(0, +)
        for (name, weight) in weights.sorted(by: { $0.key < $1.key }) {
            let file = "\(name).bin"
            guard !name.contains("/"), !name.hasPrefix("."),
                let data = folder.contents(of: "voices/\(file)") ?? folder.contents(of: file)
            else { throw .noStyle(name: name, folder: folder.path, known: Self.known(in: folder)) }
            guard data.count == count * 4 else {
                throw .badModel(
                    file: "\(folder.path)/\(file)",
                    reason: "it has \(data.count) bytes; a style of this model has \(count * 4)")
            }
            let share = Float(weight / sum)
            data.withUnsafeBytes { bytes in
                for index in 0..<count {
                    let bits = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
                    mixed[index] += share * Float(bitPattern: bits)
                }
            }
        }
        guard mixed.allSatisfy(\.isFinite) else {
            throw .badModel(file: folder.path, reason: "its style holds what is no number")
        }
        return mixed
    }

    /// The styles of a folder.
    static func known(in folder: ModelFolder) -> [String] {
        (folder.names(in: "voices") + folder.names()).filter { $0.hasSuffix(".bin") }.map { String($0.dropLast(4)) }
    }

    /// The files that the style is made of, for a checksum.
    func files(in folder: ModelFolder) -> [String] {
        weights.keys.sorted().flatMap { ["voices/\($0).bin", "\($0).bin"] }
    }
}
