import Article
import Publishing

/// Puts parts, or the whole article, into the other language.
extension Conversation {
    /// Translates parts with their headings; the article keeps its language.
    func translate(_ parts: [Part], into language: Language) async throws {
        let written = parts.filter { !texts(of: $0).allSatisfy(\.isEmpty) }
        guard let first = written.first else { throw Problem.nothingToTranslate }
        guard written.contains(where: { texts(of: $0).contains { $0.isIn(language) == false } }) else {
            throw Problem(
                "\(first.englishPhrase.capitalizedFirst) is in that language already: name the other one, for example \"translate it into \(language == .english ? "Chinese" : "English")\".",
                "\(first.name(in: .chinese))已经是这种语言：请指明另一种，例如“翻译成\(language == .english ? "中文" : "英文")”。")
        }
        focus.parts = written
        tell(
            "translated \(written.map { $0.name(in: .english) }.joined(separator: ", "))",
            "已翻译\(written.map { $0.name(in: .chinese) }.joined(separator: "、"))")
        try await translating(into: language) { translator in
            plan(parts: written.count, words: written.reduce(0) { $0 + $1.text(in: article).wordCount })
            for part in written where !Task.isCancelled {
                beginPart()
                try edit(try await edits(translating: part, &translator))
            }
        }
    }

    /// Translates everything that is written, and makes the language that of the article.
    func translateArticle(into language: Language) async throws {
        guard article.wordCount > 0 || !article.keyword.isEmpty else { throw Problem.nothingToTranslate }
        guard article.language != language else {
            throw Problem(
                "The article is in \(language == .english ? "English" : "Chinese") already: say \"translate the article into \(language == .english ? "Chinese" : "English")\" for the other way.",
                "文章已经是\(language == .english ? "英文" : "中文")：要反向翻译，请说“把全文翻译成\(language == .english ? "中文" : "英文")”。"
            )
        }
        focus.parts = []
        let parts =
            [Part.intro] + article.sections.indices.map { .section(SectionNumber($0 + 1)) } + [.conclusion]
            + article.faqs.indices.map { .answer($0 + 1) }
        let written = parts.filter { !texts(of: $0).allSatisfy(\.isEmpty) }
        try await translating(into: language) { translator in
            plan(parts: written.count, words: article.wordCount)
            let keyword = try await translator.line(article.keyword)
            let title = try await translator.line(article.title)
            if !title.isEmpty { show("# \(title)\n\n") }
            var frame: [Edit] = [
                .setLanguage(to: language), .setText(of: .keyword, to: keyword),
                .setText(of: .title, to: title), .setText(of: .slug, to: Slug.of(title)),
            ]
            var keywords: [String] = []
            for other in article.keywords { keywords.append(try await translator.line(other)) }
            frame.append(.setKeywords(to: keywords))
            for field in [Edit.TextField.tone, .audience, .description] {
                frame.append(.setText(of: field, to: try await translator.line(article[field])))
            }
            for part in written where !Task.isCancelled {
                beginPart()
                try edit(try await edits(translating: part, &translator))
            }
            // Last, so that the worked examples of every part before are those of its own language.
            try edit(frame)
        }
    }

    private func translating(
        into language: Language, _ body: (inout Translator) async throws -> Void
    ) async throws {
        let translator = try await write { writer in
            var translator = Translator(writer: writer, article: article, language: language)
            try await body(&translator)
            return translator
        }
        guard translator.untranslated > 0 else { return }
        let count = translator.untranslated
        notice(
            "\(count) of \(translator.sentences.counted("sentence")) stayed as \(count.agreeing("it was", "they were")): no translation came out well",
            "\(translator.sentences) 句中有 \(count) 句未译：没有得到合适的译文")
    }

    private func edits(translating part: Part, _ translator: inout Translator) async throws -> [Edit] {
        switch part {
        case .section(let number):
            guard let old = article[number] else { return [] }
            let section = try await translator.section(old)
            show(markdown(of: section, level: number.subsection == nil ? 2 : 3))
            return edits(turning: number, into: section)
        case .answer(let number):
            let faq = try await translator.faq(article.faqs[number - 1])
            show("### \(faq.question)\n\n\(faq.answer)\n\n")
            return [.setFAQ(number: number, to: faq)]
        case .intro, .conclusion:
            let text = try await translator.text(part.text(in: article))
            if part == .conclusion { show("## \(translator.language.conclusionHeading)\n\n") }
            show("\(text)\n\n")
            return [part.edit(settingTextTo: text, in: article)]
        }
    }

    private func edits(turning number: SectionNumber, into section: Section) -> [Edit] {
        var edits: [Edit] = [
            .setHeading(of: number, to: section.heading), .setBrief(of: number, to: section.brief),
            .setBody(of: number, to: section.body),
        ]
        for (index, subsection) in section.subsections.enumerated() {
            edits += self.edits(turning: SectionNumber(number.section, index + 1), into: subsection)
        }
        return edits
    }

    private func markdown(of section: Section, level: Int) -> String {
        let mark = String(repeating: "#", count: level)
        let blocks = ["\(mark) \(section.heading)", section.body].filter { !$0.isEmpty }
        return blocks.joined(separator: "\n\n") + "\n\n"
            + section.subsections.map { markdown(of: $0, level: level + 1) }.joined()
    }

    /// Everything of a part that a reader sees.
    private func texts(of part: Part) -> [String] {
        switch part {
        case .intro, .conclusion: return [part.text(in: article)]
        case .section(let number):
            guard let section = article[number] else { return [] }
            return ([section] + section.subsections).flatMap { [$0.heading, $0.body] }
        case .answer(let number):
            return [article.faqs[number - 1].question, article.faqs[number - 1].answer]
        }
    }
}

extension Problem {
    fileprivate static let nothingToTranslate = Problem(
        "There is nothing to translate yet: say \"write the article\" or \"make an outline\" first.",
        "还没有可以翻译的内容：请先说“写全文”或“生成大纲”。")
}

extension String {
    /// Whether the text is in a language, or `nil` where it holds no letters.
    fileprivate func isIn(_ language: Language) -> Bool? {
        guard contains(where: \.isLetter) else { return nil }
        return unicodeScalars.contains(where: \.isIdeograph) == (language == .chinese)
    }
}
