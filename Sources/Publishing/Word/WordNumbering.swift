import Article

/// How a document's lists and headings are numbered.
struct WordNumbering {
    /// The numbers of kinds of numbering, as `w:numId` names them.
    static let headings = 1
    static let questions = 2
    static let bullets = 3
    private static let firstList = 10
    private var starts: [Int] = []

    /// A numbering of its own for a list that counts from a number.
    mutating func list(from start: Int) -> Int {
        starts.append(start)
        return Self.firstList + starts.count - 1
    }

    var xml: String {
        let kinds = [
            (1, [("chineseCountingThousand", "%1、"), ("decimal", "%2、")]), (2, [("decimal", "%1、")]),
        ].map { id, levels in
            kind(id, levels.enumerated().map { level($0, $1.0, $1.1, suffix: "nothing", indent: 0) })
        }
        let bullets = kind(
            3, (0..<9).map { level($0, "bullet", ["•", "◦", "▪"][$0 % 3], indent: 720 + 360 * $0) })
        let numbers = kind(
            4,
            (0..<9).map {
                level(
                    $0, ["decimal", "lowerLetter", "lowerRoman"][$0 % 3], "%\($0 + 1).",
                    indent: 720 + 360 * $0)
            })
        let fixed = (1...3).map { "<w:num w:numId=\"\($0)\"><w:abstractNumId w:val=\"\($0)\"/></w:num>" }
        let lists = starts.enumerated().map { place, start in
            let overrides = (0..<9).map {
                "<w:lvlOverride w:ilvl=\"\($0)\"><w:startOverride w:val=\"\($0 == 0 ? start : 1)\"/></w:lvlOverride>"
            }.joined()
            return
                "<w:num w:numId=\"\(Self.firstList + place)\"><w:abstractNumId w:val=\"4\"/>\(overrides)</w:num>"
        }
        return WordExport.header + "<w:numbering xmlns:w=\"\(WordBody.namespace)\">"
            + (kinds + [bullets, numbers] + fixed + lists).joined() + "</w:numbering>"
    }

    private func kind(_ id: Int, _ levels: [String]) -> String {
        "<w:abstractNum w:abstractNumId=\"\(id)\"><w:multiLevelType w:val=\"multilevel\"/>\(levels.joined())</w:abstractNum>"
    }

    private func level(
        _ level: Int, _ format: String, _ text: String, suffix: String = "tab", indent: Int
    ) -> String {
        let place =
            indent == 0
            ? "<w:ind w:left=\"0\" w:firstLine=\"0\"/>" : "<w:ind w:left=\"\(indent)\" w:hanging=\"360\"/>"
        return "<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>"
            + "<w:suff w:val=\"\(suffix)\"/><w:lvlText w:val=\"\(text)\"/><w:lvlJc w:val=\"left\"/>"
            + "<w:pPr>\(place)</w:pPr></w:lvl>"
    }
}
