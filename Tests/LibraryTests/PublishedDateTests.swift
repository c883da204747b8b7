import Foundation
import Testing

@testable import Library

@Suite("The dates of news pages")
struct PublishedDateTests {
    @Test(
        "are read in Beijing's time",
        arguments: [
            ("2024-11-18 07:48", 1_731_887_280.0), ("2024年11月18日07:48", 1_731_887_280), ("2024/11/18", 1_731_859_200),
        ])
    func dates(text: String, seconds: Double) {
        #expect(PublishedDate.date(in: text)?.timeIntervalSince1970 == seconds)
    }

    @Test("are not seen elsewhere", arguments: ["", "昨天", "2024-13-40", "11-18 07:48", "2024-02-30"])
    func noDates(text: String) {
        #expect(PublishedDate.date(in: text) == nil)
    }
}
