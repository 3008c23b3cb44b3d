import Article

/// Makes headings of the first level in a body headings of the third: the title is the only one of the first.
struct HeadingRepair: Repair {
    let rules = ["single-h1"]
    let deed = (english: "lowered headings of the first level", chinese: "降低了多余的一级标题")

    func ways(to mend: Page) -> [[Edit]] {
        [
            mend.article.edits { body in
                var isCode = false
                return body.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                    if line.starts(with: /\s*(```|~~~)/) { isCode.toggle() }
                    return isCode ? String(line) : String(line).replacing(/^ {0,3}#(?=\s)/, with: "###")
                }.joined(separator: "\n")
            }
        ]
    }
}
