import Article

/// The styles of a document: Word's own by name, so that outline, contents and themes know them.
enum WordStyles {
    static func xml(_ language: Language) -> String {
        let isEnglish = language == .english
        let fonts =
            "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\" w:eastAsia=\"Microsoft YaHei\"/>"
        let defaults =
            "<w:docDefaults><w:rPrDefault><w:rPr>\(fonts)<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>"
            + "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
            + "<w:pPrDefault><w:pPr><w:spacing w:after=\"140\" w:line=\"\(isEnglish ? 276 : 320)\" w:lineRule=\"auto\"/>"
            + "</w:pPr></w:pPrDefault></w:docDefaults>"
        let headings = [
            (40, 0, 200), (32, 360, 160), (26, 280, 120), (24, 240, 120), (22, 200, 100), (22, 200, 100),
        ]
        .enumerated().map { level, size in
            style(
                "Heading\(level + 1)", "heading \(level + 1)",
                "<w:keepNext/><w:keepLines/><w:spacing w:before=\"\(size.1)\" w:after=\"\(size.2)\"/><w:outlineLvl w:val=\"\(level)\"/>",
                "<w:b/><w:bCs/><w:color w:val=\"1F2A44\"/><w:sz w:val=\"\(size.0)\"/><w:szCs w:val=\"\(size.0)\"/>"
            )
        }
        let contents = (2...3).map { level in
            style(
                "TOC\(level)", "toc \(level)",
                "<w:spacing w:after=\"60\"/><w:ind w:left=\"\((level - 2) * 360)\"/>", "")
        }
        let others = [
            style("ContentsHeading", "TOC Heading", "<w:keepNext/>", "<w:b/><w:bCs/>"),
            style("ListParagraph", "List Paragraph", "<w:spacing w:after=\"60\"/>", ""),
            style(
                "Quote", "Quote",
                "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"8\" w:color=\"BBBBCC\"/></w:pBdr><w:ind w:left=\"360\"/>",
                "<w:color w:val=\"444455\"/>"),
            style(
                "Code", "HTML Preformatted", "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F2F6\"/>",
                "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"/><w:sz w:val=\"20\"/>"),
        ]
        return WordExport.header + "<w:styles xmlns:w=\"\(WordBody.namespace)\">" + defaults
            + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
            + (headings + contents + others).joined() + characters + table + "</w:styles>"
    }

    private static let characters =
        "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"0B57D0\"/><w:u w:val=\"single\"/></w:rPr></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"CodeText\"><w:name w:val=\"HTML Code\"/><w:rPr><w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"/></w:rPr></w:style>"

    private static let table =
        "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblCellMar><w:left w:w=\"108\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
        + "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:basedOn w:val=\"TableNormal\"/><w:pPr><w:spacing w:after=\"0\"/></w:pPr><w:tblPr><w:tblBorders>"
        + ["top", "left", "bottom", "right", "insideH", "insideV"].map {
            "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"B5B5C2\"/>"
        }.joined()
        + "</w:tblBorders><w:tblCellMar><w:top w:w=\"60\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"60\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
        + "<w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EEEEF4\"/></w:tcPr></w:tblStylePr></w:style>"

    private static func style(_ id: String, _ name: String, _ paragraph: String, _ run: String) -> String {
        "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/>"
            + "<w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>"
    }
}
