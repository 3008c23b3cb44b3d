import Article
import Markdown

/// Stretches of text in a Word document.
extension WordBody {
    static let lineBreak = "<w:r><w:br/></w:r>"

    /// Plain text as one run.
    func text(_ text: String) -> String { run(text, "") }

    /// What a paragraph holds, links included.
    mutating func runs(_ inlines: [MarkdownInline], _ marks: String = "") -> String {
        var xml = ""
        for inline in inlines { xml += runs(inline, marks) }
        return xml
    }

    private mutating func runs(_ inline: MarkdownInline, _ marks: String) -> String {
        switch inline {
        case .text(let text): return run(text, marks)
        case .softBreak: return language == .english ? run(" ", marks) : ""
        case .lineBreak: return Self.lineBreak
        case .code(let code): return run(code, "<w:rStyle w:val=\"CodeText\"/>" + marks)
        case .emphasis(let content): return runs(content, marks + "<w:i/><w:iCs/>")
        case .strong(let content): return runs(content, marks + "<w:b/><w:bCs/>")
        case .strikethrough(let content): return runs(content, marks + "<w:strike/>")
        case .link(let address, _, let content):
            return link(address, runs(content, Self.linkStyle + marks), content)
        case .image(let address, _, let content):
            // Nothing is fetched: a picture is what describes it, linked to its address.
            return link(address, run("[\(content.plainText)]", Self.linkStyle + marks), content)
        }
    }

    private static let linkStyle = "<w:rStyle w:val=\"Hyperlink\"/>"

    private mutating func link(_ address: String, _ runs: String, _ content: [MarkdownInline]) -> String {
        guard let address = HTMLText.address(address), let colon = address.firstIndex(of: ":"),
            ["http", "https", "mailto"].contains(address[..<colon].lowercased())
        else { return run(content.plainText, "") }
        return "<w:hyperlink r:id=\"\(links.number(of: address))\" w:history=\"1\">\(runs)</w:hyperlink>"
    }

    /// In Chinese text the hint gives “ and ” a Chinese type.
    private func run(_ text: String, _ marks: String) -> String {
        guard !text.isEmpty else { return "" }
        let properties = marks + (language == .chinese ? "<w:rFonts w:hint=\"eastAsia\"/>" : "")
        // A style stands first, the type behind it; then the rest in Word's order.
        let ordered = Self.order.map { name in
            properties.matches(of: /<w:(\w+)[^>]*\/>/).first { $0.1 == name }.map { String($0.0) } ?? ""
        }.joined()
        return "<w:r>" + (ordered.isEmpty ? "" : "<w:rPr>\(ordered)</w:rPr>")
            + "<w:t xml:space=\"preserve\">\(HTMLText.escaped(text))</w:t></w:r>"
    }

    /// The order in which the schema wants what a run looks like.
    private static let order: [Substring] = ["rStyle", "rFonts", "b", "bCs", "i", "iCs", "strike"]
}
