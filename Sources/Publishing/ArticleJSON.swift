import Article

/// An article as one JSON object, for scripts.
public enum ArticleJSON {
    /// The object, indented, its keys in the order in which a reader meets the parts; equal articles give equal
    /// texts.
    public static func text(_ article: Article) -> String {
        json(article).text()
    }

    private static func json(_ article: Article) -> OrderedJSON {
        .object([
            ("language", .string(article.language.rawValue)),
            ("keyword", .string(article.keyword)),
            ("keywords", .array(article.keywords.map { .string($0) })),
            ("tone", .string(article.tone)),
            ("audience", .string(article.audience)),
            ("words", .integer(article.words)),
            ("title", .string(article.title)),
            ("slug", .string(article.slug)),
            ("description", .string(article.description)),
            ("intro", .string(article.intro)),
            ("sections", .array(article.sections.map(json))),
            ("conclusion", .string(article.conclusion)),
            ("faqs", .array(article.faqs.map(json))),
            ("titleIdeas", .array(article.titleIdeas.map(json))),
            ("sources", .array(article.sources.map(json))),
        ])
    }

    private static func json(_ section: Section) -> OrderedJSON {
        .object([
            ("heading", .string(section.heading)),
            ("brief", .string(section.brief)),
            ("body", .string(section.body)),
            ("subsections", .array(section.subsections.map(json))),
        ])
    }

    private static func json(_ faq: FAQ) -> OrderedJSON {
        .object([("question", .string(faq.question)), ("answer", .string(faq.answer))])
    }

    private static func json(_ source: SourceText) -> OrderedJSON {
        .object([("name", .string(source.name)), ("text", .string(source.text))])
    }

    private static func json(_ idea: TitleIdea) -> OrderedJSON {
        .object([("text", .string(idea.text)), ("type", .string(idea.type.rawValue))])
    }
}
