import Testing

@testable import Recordings

@Suite("Text for a terminal")
struct PlainTextTests {
    @Test("has no character that steers it, and all others")
    func everyScalar() {
        for value in (0 as UInt32)...0x3100 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let shown = "a\(scalar)b".onOneLine.unicodeScalars
            let isControl = scalar.properties.generalCategory == .control || value == 0x2028 || value == 0x2029
            #expect(shown.elementsEqual(isControl ? "a b".unicodeScalars : "a\(scalar)b".unicodeScalars))
        }
    }

    @Test("keeps what it is told to keep")
    func kept() {
        #expect("a\u{1B}[31m\n\tb\u{9B}".withoutControls(keeping: ["\n", "\t"]) == "a [31m\n\tb ")
    }
}
