import Article
import Markdown

/// An article as the page that readers and search engines get, taken apart once for all rules.
struct Page: Sendable {
    let article: Article
    /// `nil` where no keyword is set.
    let keyphrase: Keyphrase?
    let secondaryKeyphrases: [Keyphrase]
    /// All text but the title, top to bottom.
    let passages: [Passage]
    /// What the writer said and what sources hold; figures that stand in it are no invention.
    let support: [String]

    var language: Language { article.language }

    init(_ article: Article, support: [String] = []) {
        self.article = article
        self.support = support + [article.keyword] + article.keywords + article.sources.map(\.text)
        keyphrase = Keyphrase(article.keyword, language: article.language)
        secondaryKeyphrases = article.keywords.compactMap { Keyphrase($0, language: article.language) }
        passages = Self.passages(of: article)
    }

    private static func passages(of article: Article) -> [Passage] {
        var passages = Passage.passages(of: article.intro, at: .intro, under: nil)
        func add(_ markdown: String, _ place: Place, _ heading: String, level: Int) {
            passages += Passage.passages(
                of: markdown, at: place, under: Passage.Heading(text: heading, level: level))
        }
        for (index, section) in article.sections.enumerated() where section.isWritten {
            add(section.body, .section(SectionNumber(index + 1)), section.heading, level: 2)
            for (inner, subsection) in section.subsections.enumerated() where subsection.isWritten {
                let number = SectionNumber(index + 1, inner + 1)
                add(subsection.body, .section(number), subsection.heading, level: 3)
            }
        }
        if !article.conclusion.isBlank {
            add(article.conclusion, .conclusion, article.language.conclusionHeading, level: 2)
        }
        let answered = article.faqs.enumerated().filter { !$0.element.answer.isBlank }
        if !answered.isEmpty { add("", .faqs, article.language.faqHeading, level: 2) }
        for (index, faq) in answered { add(faq.answer, .faq(index + 1), faq.question, level: 3) }
        return passages
    }
}

extension Page {
    /// The sentences of paragraphs and list items, in order, each with where it stands.
    var sentences: [(place: Place, sentence: Sentence)] {
        passages.flatMap { passage in
            passage.paragraphs.flatMap { $0.sentences.map { (passage.place, $0) } }
        }
    }

    /// Every line on which the keyword may stand: headings, sentences, cells.
    var lines: [Sentence] {
        passages.flatMap { passage in
            (passage.heading.map { [Sentence($0.text)] } ?? [])
                + passage.paragraphs.flatMap(\.sentences) + passage.cells
        }
    }

    /// How long the page is without its title: words in English, characters in Chinese.
    var length: Int {
        passages.reduce(0) { $0 + $1.length + ($1.heading?.text.wordCount ?? 0) }
    }

    /// The longest of some things by their length, with the place where it stands.
    func longest<Item>(of items: [(place: Place, item: Item)], by length: (Item) -> Int) -> (Place, Int)? {
        items.map { ($0.place, length($0.item)) }.max { $0.1 < $1.1 }
    }
}

extension Section {
    /// Whether anything of it is published.
    var isWritten: Bool { !body.isBlank || subsections.contains { !$0.body.isBlank } }
}
