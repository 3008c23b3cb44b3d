import Article

/// What was read from a file: headings and the texts under them, before it is told what each one is.
struct ImportedDraft {
    /// A heading with its text; level 2 is a section, 3 a subsection or a question.
    struct Part {
        let level: Int
        var heading: String
        var body: String
    }

    var title = ""
    var description = ""
    var intro = ""
    var parts: [Part] = []

    /// Puts the texts into an article: sections, conclusion and questions.
    func fill(_ article: inout Article) {
        article.intro = intro
        var sections: [Section] = []
        for part in parts {
            let section = Section(heading: part.heading, body: part.body)
            if part.level > 2, !sections.isEmpty {
                sections[sections.count - 1].subsections.append(section)
            } else {
                sections.append(section)
            }
        }
        if let place = sections.lastIndex(where: { HeadingNames.areQuestions($0.heading) }) {
            let faqs = Questions.all(in: sections[place])
            if !faqs.isEmpty {
                article.faqs = faqs
                sections.remove(at: place)
            }
        }
        if let last = sections.last, last.subsections.isEmpty, HeadingNames.isConclusion(last.heading) {
            article.conclusion = last.body
            sections.removeLast()
        }
        article.sections = sections
    }

    /// Takes the numbers off the headings where all of a level have theirs, in order: an article counts by itself.
    mutating func dropNumbers() {
        let chapters = parts.indices.filter { place in
            parts[place].level == 2 && !HeadingNames.areQuestions(parts[place].heading)
                && !HeadingNames.isConclusion(parts[place].heading)
        }
        drop(at: chapters, least: 2)
        let starts = parts.indices.filter { parts[$0].level == 2 } + [parts.endIndex]
        for (start, end) in zip(starts, starts.dropFirst()) { drop(at: Array(start + 1..<end), least: 1) }
    }

    private mutating func drop(at places: [Int], least: Int) {
        let numbered = places.map { HeadingNumber(parts[$0].heading) }
        let isInOrder = numbered.enumerated().allSatisfy { $1?.number == $0 + 1 }
        guard places.count >= least, isInOrder else { return }
        for (place, number) in zip(places, numbered) { parts[place].heading = number?.rest ?? "" }
    }
}

/// What sections are called that have a place of their own in an article.
enum HeadingNames {
    static func areQuestions(_ heading: String) -> Bool {
        let name = plain(heading)
        return questions.contains(name) || name.hasPrefix("faq")
            || name.hasPrefix("frequently asked questions")
            || name.hasPrefix("常见问题") || name.hasPrefix("常见问答")
    }

    static func isConclusion(_ heading: String) -> Bool { conclusions.contains(plain(heading)) }

    /// What begins the part of a page that is no more the article.
    static func isBehindArticle(_ heading: String) -> Bool { others.contains(plain(heading)) }

    static func isContents(_ heading: String) -> Bool { contents.contains(plain(heading)) }

    private static func plain(_ heading: String) -> String {
        let text = HeadingNumber(heading)?.rest ?? heading
        return text.lowercased().trimmedOfSpace.trimmingSuffix(while: { ":：.".contains($0) })
    }

    private static let questions: Set<String> = [
        "q&a", "questions and answers", "common questions", "问答", "问与答",
    ]
    private static let conclusions: Set<String> = [
        "conclusion", "conclusions", "in conclusion", "final thoughts", "closing thoughts", "wrapping up",
        "wrap-up", "the bottom line", "bottom line", "summary", "结语", "结论", "总结", "小结", "结束语", "写在最后",
    ]
    private static let contents: Set<String> = ["contents", "table of contents", "on this page", "toc", "目录"]
    private static let others: Set<String> = [
        "latest posts", "latest articles", "recent posts", "related posts", "related articles",
        "recommended reading", "read next", "you may also like", "share this", "comments", "最新文章", "相关文章",
        "相关阅读", "推荐阅读", "热门文章", "猜你喜欢", "上一篇", "下一篇", "评论",
    ]
}

extension String {
    fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> String {
        var text = self
        while let last = text.last, isDropped(last) { text.removeLast() }
        return text
    }
}
