import Article

/// Sets Chinese text by the rules of Chinese typography.
struct TypographyRepair: Repair {
    let rules = ["typography"]
    let deed = (english: "set the typography right", chinese: "修正了排版")

    func ways(to mend: Page) -> [[Edit]] {
        let article = mend.article
        var edits: [Edit] = []
        for field in [Edit.TextField.title, .description] {
            let set = TypeSetter.set(line: article[field])
            if set != article[field] { edits.append(.setText(of: field, to: set)) }
        }
        for number in article.sectionNumbers {
            guard let heading = article[number]?.heading else { continue }
            let set = TypeSetter.set(line: heading)
            if set != heading { edits.append(.setHeading(of: number, to: set)) }
        }
        edits += article.edits { TypeSetter.set(markdown: $0) }.filter { edit in
            // Questions and answers are set together below.
            if case .setFAQ = edit { false } else { true }
        }
        for (index, faq) in article.faqs.enumerated() {
            var set = faq
            set.question = TypeSetter.set(line: faq.question)
            set.answer = TypeSetter.set(markdown: faq.answer)
            if set != faq { edits.append(.setFAQ(number: index + 1, to: set)) }
        }
        return [edits]
    }
}
