import Testing

@testable import ESpeak

@Suite("Long numbers")
struct DigitGroupsTests {
    @Test(
        "are grouped as people say them",
        arguments: [
            ("幺三八零零幺三八零零零", [3, 7]), ("四零零八零零八八八八", [3, 6]), ("六六六六八八八八", [4]), ("八二零零三三四", [3]),
            ("四四零三零幺幺九九零零幺零幺幺二三四", [4, 8, 12, 16]), ("二零二四", []), ("一百二十三万四千五百", []), ("", []),
        ])
    func groups(spoken: String, ends: [Int]) { #expect(DigitGroups.ends(in: spoken).sorted() == ends) }
}
