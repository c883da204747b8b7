import Testing

@testable import Player

@Suite("The page's script")
struct ScriptBundleTests {
    @Test("has each module once, after those it needs")
    func order() throws {
        let files = [
            "page/main.js": "import { a, b as c } from \"./a.js\";\nimport { t } from \"../t.js\";\na(c, t);\n",
            "page/a.js": """
            import { t } from "../t.js";
            /** A comment
                that goes on. */
            export function a() {}
            export const b = t;
            """,
            "t.js": "// A comment.\nexport const t = 1;\nexport async function u() {}\nexport class V {}\n",
        ]
        var read: [String] = []
        let text = try ScriptBundle(of: "page/main.js") {
            read.append($0)
            return try #require(files[$0])
        }.text
        #expect(read == ["page/main.js", "page/a.js", "t.js"])
        let expected = """
            const m0 = (() => {

            const t = 1;
            async function u() {}
            class V {}
            return { t, u, V };
            })();
            const m1 = (() => {
            const { t } = m0;
            function a() {}
            const b = t;
            return { a, b };
            })();
            const m2 = (() => {
            const { a, b: c } = m1;
            const { t } = m0;
            a(c, t);
            return {  };
            })();
            """
        #expect(text == expected)
    }

    @Test(
        "is not made from what it would make wrong",
        arguments: [
            "import a from \"./a.js\";", "import \"./a.js\";", "import {", "export default 1;", "export { a };",
        ])
    func refusals(line: String) {
        #expect(throws: PlayerError.self) { try ScriptBundle(of: "a.js") { _ in line + "\n" } }
    }

    @Test("is not made from modules that need each other")
    func circle() {
        #expect(throws: PlayerError.brokenPage(file: "a.js", reason: "it imports itself by way of others")) {
            try ScriptBundle(of: "a.js") {
                $0 == "a.js" ? "import { b } from \"./b.js\";" : "import { a } from \"./a.js\";"
            }
        }
    }
}
