import CCmarkGFM
import Foundation

/// Markdown that may stand in a file beside other texts, and be rendered by any program.
public struct HarmlessMarkdown {
    /// No heading is of this level or higher.
    let highest: Int
    let isAllowed: (String) -> Bool

    /// What to make harmless.
    ///
    /// - Parameters:
    ///   - level: Headings stand below this one; higher ones are lowered.
    ///   - isAllowed: Whether a link or an image may have an address.
    public init(headingsBelow level: Int, isAllowed: @escaping (String) -> Bool) {
        highest = level
        self.isAllowed = isAllowed
    }

    /// The text to the byte where nothing of it acts or reaches beyond it; else written anew.
    ///
    /// Then raw HTML shows as text, a link that is not allowed is its text, and a block of code is closed.
    public func text(_ source: String) -> String {
        guard !isHarmless(source) else { return source }
        let written = MarkdownDocument.withTree(of: source) { root -> String in
            root.disarm(highest: highest, isAllowed: isAllowed)
            return root.markdown
        }
        if let written, isHarmless(written) { return written }
        let fence = String(
            repeating: "`", count: 3 + (source.matches(of: /`+/).map(\.output.count).max() ?? 0))
        return "\(fence)\n\(source)\n\(fence)"
    }

    private func isHarmless(_ source: String) -> Bool {
        // What defines an address for other texts too, wherever it stands.
        guard source.firstMatch(of: /(?m)^[\s>*+\-\d.)]*\[[^\]]*\]:/) == nil else { return false }
        // What is left open would swallow a heading behind it.
        let end = MarkdownDocument.withTree(of: source + "\n\n# End") { root -> Bool in
            root.children.last.map { $0.kind == "heading" && $0.lines.count == 1 } ?? false
        }
        let isClean = MarkdownDocument.withTree(of: source) { root in
            !root.contains { $0.isHarmful(highest: highest, isAllowed: isAllowed) }
        }
        return end == true && isClean == true
    }
}

extension MarkdownDocument {
    /// The raw HTML of a text, piece by piece: what acts where a program lets it through.
    static func rawHTML(in source: String) -> [String] {
        withTree(of: source) { root in
            root.descendants.filter { ["html_block", "html_inline"].contains($0.kind) }.map(\.literal)
        } ?? []
    }
}

extension MarkdownNode {
    fileprivate func contains(_ isSought: (MarkdownNode) -> Bool) -> Bool {
        descendants.contains(where: isSought)
    }

    fileprivate func isHarmful(highest: Int, isAllowed: (String) -> Bool) -> Bool {
        switch kind {
        case "html_block", "html_inline": true
        case "link", "image": !isAllowed(address)
        case "heading": level <= highest
        default: false
        }
    }

    fileprivate func disarm(highest: Int, isAllowed: (String) -> Bool) {
        for node in descendants where node.isHarmful(highest: highest, isAllowed: isAllowed) {
            switch node.kind {
            case "heading": node.setLevel(min(highest + 1, 6))
            case "html_block": node.replaceByParagraph()
            case "html_inline": node.replaceByText()
            default: node.replaceByContent()
            }
        }
    }
}
