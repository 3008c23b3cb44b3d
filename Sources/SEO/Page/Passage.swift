import Article
import Markdown

/// A heading and what stands under it until the next heading.
struct Passage: Sendable {
    struct Heading: Equatable, Sendable {
        let text: String
        /// 1 to 6, as on the page.
        let level: Int
    }

    struct Paragraph: Sendable {
        let text: String
        let sentences: [Sentence]
        let isInList: Bool

        /// Words in English, characters in Chinese.
        var length: Int { sentences.reduce(0) { $0 + $1.length } }
    }

    struct Link: Equatable, Sendable {
        let address: String
        let text: String
        /// Whether an attribute list behind it, `{rel="nofollow"}`, asks search engines not to follow it.
        let isNofollow: Bool
    }

    let place: Place
    let heading: Heading?
    /// Paragraphs, in quotes and lists too, top to bottom.
    private(set) var paragraphs: [Paragraph] = []
    /// The cells of tables, row by row.
    private(set) var cells: [Sentence] = []
    private(set) var links: [Link] = []
    /// The texts that describe images.
    private(set) var imageTexts: [String] = []

    init(place: Place, heading: Heading?) {
        self.place = place
        self.heading = heading
    }

    /// How long the text under the heading is: words in English, characters in Chinese.
    var length: Int {
        paragraphs.reduce(0) { $0 + $1.length } + cells.reduce(0) { $0 + $1.length }
    }

    /// A body as passages: the first under the heading given, one more for each heading inside.
    static func passages(of markdown: String, at place: Place, under heading: Heading?) -> [Passage] {
        var passages = [Passage(place: place, heading: heading)]
        for block in MarkdownDocument(markdown).blocks {
            if case .heading(let level, let text) = block {
                passages.append(
                    Passage(place: place, heading: Heading(text: text.plainText, level: level)))
            } else {
                passages[passages.count - 1].add(block, isInList: false)
            }
        }
        return passages
    }

    private mutating func add(_ block: MarkdownBlock, isInList: Bool) {
        switch block {
        case .paragraph(let content):
            let text = content.lineText.trimmedOfSpace
            if !text.isEmpty {
                paragraphs.append(
                    Paragraph(text: text, sentences: Sentence.all(in: text), isInList: isInList))
            }
            gather(content)
        case .heading(_, let content): gather(content)
        case .quote(let blocks): for block in blocks { add(block, isInList: isInList) }
        case .list(_, _, let items):
            for block in items.joined() { add(block, isInList: true) }
        case .table(_, let header, let rows):
            for cell in header + rows.joined() {
                cells.append(Sentence(cell.lineText))
                gather(cell)
            }
        case .code, .rule: break
        }
    }

    private mutating func gather(_ inlines: [MarkdownInline]) {
        for (index, inline) in inlines.enumerated() {
            switch inline {
            case .link(let address, _, let content):
                var isNofollow = false
                if inlines.indices.contains(index + 1), case .text(let after) = inlines[index + 1] {
                    isNofollow = after.prefixMatch(of: /\{:?[^}]*nofollow[^}]*\}/) != nil
                }
                links.append(Link(address: address, text: content.plainText, isNofollow: isNofollow))
                gather(content)
            case .image(_, _, let content): imageTexts.append(content.plainText)
            case .emphasis(let content), .strong(let content), .strikethrough(let content): gather(content)
            case .text, .softBreak, .lineBreak, .code: break
            }
        }
    }
}

extension [MarkdownInline] {
    /// The text on one line; a line end between Han characters is no space.
    fileprivate var lineText: String {
        var text = ""
        for (index, inline) in enumerated() {
            switch inline {
            case .softBreak, .lineBreak:
                let next = self[(index + 1)...].plainText.first
                if text.last?.isWide != true || next?.isWide != true { text += " " }
            case .image: break
            default: text += inline.plainText
            }
        }
        return text
    }
}

extension [MarkdownInline].SubSequence {
    fileprivate var plainText: String { Array(self).plainText }
}

extension Character {
    /// Whether this takes the width of a Han character, and so stands by its neighbours without a space.
    fileprivate var isWide: Bool { isHan || "，。？！：；、（）“”‘’《》「」…—".contains(self) }
}
