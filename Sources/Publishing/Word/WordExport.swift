import Article
import Foundation

/// An article as a Word document: Office Open XML (ECMA-376) in a ZIP archive.
public enum WordExport {
    /// The document; parts that are not written yet are left out.
    ///
    /// Headings have Word's own styles, so that its outline and its table of contents know them. Chinese headings are
    /// numbered by Word, 一、 and within it 1、.
    ///
    /// - Throws: ``ExportError`` where the temporary folder can't be written to.
    public static func document(_ article: Article, date: Date) throws(ExportError) -> Data {
        let published = article.published
        var body = WordBody(language: article.language)
        body.add(published)
        return try ZIPArchive.data(of: [
            ("[Content_Types].xml", contentTypes), ("_rels/.rels", relations),
            ("docProps/core.xml", properties(of: article, date: date)),
            ("word/document.xml", body.document), ("word/styles.xml", WordStyles.xml(article.language)),
            ("word/numbering.xml", body.numbering.xml), ("word/settings.xml", settings(article.language)),
            ("word/_rels/document.xml.rels", body.links.xml),
        ])
    }

    static let header = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let package = "application/vnd.openxmlformats-package"
    private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    private static let contentTypes =
        header + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"\(package).relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Override PartName=\"/docProps/core.xml\" ContentType=\"\(package).core-properties+xml\"/>"
        + ["document.main", "styles", "numbering", "settings"].map { part in
            let name = part.prefix { $0 != "." }
            return "<Override PartName=\"/word/\(name).xml\" ContentType=\"\(word).\(part)+xml\"/>"
        }.joined() + "</Types>"

    private static let relations =
        header + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"\(WordLinks.office)/officeDocument\" Target=\"word/document.xml\"/>"
        + "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
        + "</Relationships>"

    private static func properties(of article: Article, date: Date) -> String {
        let time = date.formatted(.iso8601)
        let keywords = ([article.keyword] + article.keywords).filter { !$0.isBlank }.joined(separator: ", ")
        let texts = [
            ("dc:title", article.title), ("dc:description", article.description), ("cp:keywords", keywords),
            ("dc:language", article.language.rawValue),
        ].map { "<\($0)>\(HTMLText.escaped($1.onOneLine))</\($0)>" }.joined()
        let times = ["created", "modified"].map {
            "<dcterms:\($0) xsi:type=\"dcterms:W3CDTF\">\(time)</dcterms:\($0)>"
        }.joined()
        return header
            + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + texts + times + "</cp:coreProperties>"
    }

    private static func settings(_ language: Language) -> String {
        header + "<w:settings xmlns:w=\"\(WordBody.namespace)\"><w:defaultTabStop w:val=\"720\"/>"
            + "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
            + "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>"
    }
}
