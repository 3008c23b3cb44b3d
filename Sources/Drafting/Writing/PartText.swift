import Foundation

/// The text of a part as prose, and the lists, tables and takeaways that stand behind it.
struct PartText {
    /// Everything up to the end of the last paragraph of prose.
    var prose: String
    /// What stands behind the prose, and is never gone on with.
    var blocks: String

    init(_ text: String) {
        let pieces = text.components(separatedBy: "\n\n")
        let end = pieces.lastIndex { !Self.isBlock($0) }.map { $0 + 1 } ?? 0
        prose = pieces[..<end].joined(separator: "\n\n")
        blocks = pieces[end...].joined(separator: "\n\n")
    }

    /// The lists, tables and takeaways of a text, wherever they stand.
    static func blocks(of text: String) -> String {
        text.components(separatedBy: "\n\n").filter(isBlock).joined(separator: "\n\n")
    }

    private static func isBlock(_ piece: String) -> Bool {
        ["- ", "* ", "|", "**", "> "].contains { piece.hasPrefix($0) }
            || piece.prefixMatch(of: /[0-9]+[.)]\s/) != nil
    }
}
