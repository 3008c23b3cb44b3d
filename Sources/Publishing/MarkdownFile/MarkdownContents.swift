import Article
import Markdown

/// The table of contents of a Markdown file: links to its headings by the names that GitHub, Hugo, Jekyll and Astro
/// give them.
enum MarkdownContents {
    /// The list under its name, in bold: as a heading it would stand in the contents that those programs make.
    static func text(of headings: [(level: Int, text: String)], _ language: Language) -> String {
        var used: [String: Int] = [:]
        let lines = headings.map { level, text in
            let anchor = anchor(of: text)
            let count = used[anchor, default: 0]
            used[anchor] = count + 1
            let address = count == 0 ? anchor : "\(anchor)-\(count)"
            let indent = String(repeating: "  ", count: max(0, level - 2))
            return "\(indent)- \(MarkdownInline.link(text, to: "#\(address)"))"
        }
        return lines.isEmpty ? "" : "**\(language.contentsHeading)**\n\n" + lines.joined(separator: "\n")
    }

    /// Whether blocks are a table of contents with nothing else: links within the page.
    static func isList(_ block: MarkdownBlock) -> Bool {
        guard case .list(_, _, let items) = block else { return false }
        return items.allSatisfy { item in
            item.allSatisfy { block in
                if case .paragraph(let content) = block {
                    return content.allSatisfy { inline in
                        if case .link(let address, _, _) = inline { address.hasPrefix("#") } else { false }
                    }
                }
                return isList(block)
            }
        }
    }

    /// GitHub's name of a heading: letters and digits of any script, hyphens for spaces.
    private static func anchor(of text: String) -> String {
        String(
            text.lowercased().compactMap { character -> Character? in
                if character == " " { return "-" }
                return character.isLetter || character.isNumber || "-_".contains(character) ? character : nil
            })
    }
}

extension Language {
    /// What a table of contents is called.
    var contentsHeading: String { self == .english ? "Contents" : "目录" }
}
