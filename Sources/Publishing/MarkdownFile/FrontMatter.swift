import Article
import Foundation
import Yams

/// What stands above a Markdown file: one YAML mapping that Hugo, Jekyll and Astro all read.
enum FrontMatter {
    /// The mapping between its two lines.
    ///
    /// `date` is Hugo's and Jekyll's, `pubDate` Astro's, `lang` that of Jekyll's plugins. The keywords are the tags too,
    /// of which all three make pages; without `isCJKLanguage` Hugo takes a whole Chinese article for a few words, and
    /// for its own summary. Under `drafter` stands what only an import needs.
    static func text(_ article: Article, date: Date) -> String {
        let keywords = ([article.keyword] + article.keywords).filter { !$0.isBlank }
        // Not quoted: site generators want a date, which a string is not.
        let day = date.formatted(.iso8601.year().month().day())
        var lines = [
            ("title", article.title), ("description", article.description), ("slug", article.slug),
        ].filter { !$0.1.isBlank }.map { "\($0): \(YAMLString.quoted($1))" }
        lines += ["date: \(day)", "pubDate: \(day)", "lang: \(YAMLString.quoted(article.language.rawValue))"]
        if article.language == .chinese { lines.append("isCJKLanguage: true") }
        if !keywords.isEmpty {
            lines += ["keywords: \(list(keywords))", "tags: \(list(keywords))"]
        }
        lines += ["drafter:", "  words: \(article.words)"]
        for (name, text) in [
            ("keyword", article.keyword), ("tone", article.tone), ("audience", article.audience),
        ] where !text.isEmpty { lines.append("  \(name): \(YAMLString.quoted(text))") }
        lines += ArticlePlan(of: article).lines
        return "---\n" + lines.joined(separator: "\n") + "\n---\n"
    }

    private static func list(_ texts: [String]) -> String {
        "[" + texts.map(YAMLString.quoted).joined(separator: ", ") + "]"
    }
}

/// The front matter of a file, whoever wrote it.
struct ReadFrontMatter {
    private let root: Node?

    /// Parts front matter, YAML between `---` or simple TOML between `+++`, from the text behind it.
    ///
    /// - Throws: ``ImportError/frontMatter(line:)`` where it can't be read.
    static func split(_ text: String) throws(ImportError) -> (ReadFrontMatter, rest: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let fence = lines.first.map({ String($0).trimmedOfSpace }), ["---", "+++"].contains(fence),
            let end = lines.dropFirst().firstIndex(where: { String($0).trimmedOfSpace == fence })
        else { return (ReadFrontMatter(root: nil), text) }
        let inner = lines[1..<end]
        let rest = lines[(end + 1)...].joined(separator: "\n")
        // A rule at the very start of a text without front matter looks like its beginning.
        guard fence == "+++" || inner.contains(where: { $0.contains(":") }) else {
            return (ReadFrontMatter(root: nil), text)
        }
        do {
            let yaml = fence == "---" ? inner.joined(separator: "\n") : yaml(ofTOML: inner)
            return (ReadFrontMatter(root: try Yams.compose(yaml: yaml)), rest)
        } catch {
            throw .frontMatter(line: Self.line(of: error) + 1)
        }
    }

    /// The text of the first of some keys that has one.
    func text(_ keys: String...) -> String? {
        keys.lazy.compactMap { value($0)?.string?.trimmedOfSpace }.first { !$0.isEmpty }
    }

    /// The texts of a list, or of what commas part, under the first of some keys that has one.
    func list(_ keys: String...) -> [String]? {
        keys.lazy.compactMap { key -> [String]? in
            guard let value = value(key) else { return nil }
            let texts =
                value.sequence.map { $0.compactMap(\.string) }
                ?? value.string.map { $0.split { ",，、".contains($0) }.map(String.init) }
            return texts?.map(\.trimmedOfSpace).filter { !$0.isEmpty }
        }.first
    }

    /// What an export of Drafter's keeps for itself; `nil` in files of others.
    var own: ReadFrontMatter? { value("drafter").map(ReadFrontMatter.init) }

    /// The mappings of a list.
    func entries(_ key: String) -> [ReadFrontMatter] {
        value(key)?.sequence?.map { ReadFrontMatter(root: $0) } ?? []
    }

    private func value(_ key: String) -> Node? {
        guard case .mapping(let mapping)? = root else { return nil }
        return mapping[Node(key)]
    }

    /// Its simple lines say in TOML what they would in YAML with a colon; tables are left out.
    private static func yaml(ofTOML lines: ArraySlice<Substring>) -> String {
        lines.prefix { !$0.starts(with: /\s*\[/) }.map { line in
            String(line).replacing(/^(\s*[\w\-]+)\s*=\s*/) { "\($0.1): " }
        }.joined(separator: "\n")
    }

    private static func line(of error: any Error) -> Int {
        switch error as? YamlError {
        case .scanner(_, _, let mark, _)?, .parser(_, _, let mark, _)?, .composer(_, _, let mark, _)?:
            mark.line
        default: 1
        }
    }
}
