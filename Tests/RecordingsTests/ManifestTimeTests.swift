import Recordings
import Testing

@Suite("A moment in a manifest")
struct ManifestTimeTests {
    @Test(
        "is written by the second",
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (1_740_907_800.9, "2025-03-02T09:30:00Z"), (-5, "1970-01-01T00:00:00Z"),
            (.infinity, "1970-01-01T00:00:00Z"), (1e18, "9999-12-31T23:59:59Z"),
        ])
    func text(seconds: Double, text: String) {
        #expect(ManifestTime.text(seconds) == text)
    }

    @Test(
        "is read where it is one",
        arguments: [
            ("2025-03-02T09:30:00Z", 1_740_907_800), ("", nil), ("gestern", nil), ("2025-13-02T09:30:00Z", nil),
            ("-2025-03-02T09:30:00Z", nil),
        ] as [(String, Double?)])
    func seconds(text: String, seconds: Double?) {
        #expect(ManifestTime.seconds(text) == seconds)
    }
}
