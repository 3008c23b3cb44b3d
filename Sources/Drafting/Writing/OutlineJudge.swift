import Article
import Foundation
import LanguageModel

/// Tells which headings, briefs and questions may stand in an article's outline.
struct OutlineJudge {
    let article: Article

    /// How many headings may name the keyword, which the best of them do.
    private static let mostNamingKeyword = 2

    /// Whether it may head a section among others.
    ///
    /// - Parameter isLenient: Whether it may be a little like those that stand.
    func isHeading(_ heading: String, among others: [String], isLenient: Bool) -> Bool {
        let lengths = article.language == .english ? 2...9 : 4...18
        let reserved =
            article.language == .english
            ? #"^(introduction|conclusion|faqs?|frequently|summary|overview|references?)\b|[.:;,]$|\b(an?|the|and|or|your|our|their)$"#
            : #"^(引言|前言|结语|结论|总结|常见问题|参考)|[。：；，、]$|[一二三四五六七八九十两几\d][个种大条点步项类]"#
        return lengths.contains(heading.wordCount) && isClean(heading)
            && heading.range(of: reserved, options: [.regularExpression, .caseInsensitive]) == nil
            && heading.first?.isNumber == false
            && !others.contains { isTooLike($0, heading, isLenient) } && !repeatsTitle(heading)
            && !isVague(heading) && !stutters(heading)
    }

    /// Whether it leaves the keyword out or few headings have named it: a list of "Remote work: this, remote work:
    /// that" tires the reader.
    func isAllowedToName(_ heading: String, among others: [String]) -> Bool {
        let names = { (heading: String) in heading.localizedCaseInsensitiveContains(article.keyword) }
        return !names(heading) || others.count(where: names) < Self.mostNamingKeyword
    }

    /// Whether it says what the title says, the keyword aside.
    private func repeatsTitle(_ heading: String) -> Bool {
        let subject = TopicWords([article.keyword], language: article.language)
        let title = TopicWords([article.title], language: article.language).subtracting(subject)
        let words = TopicWords([heading], language: article.language).subtracting(subject)
        return words.isEmpty || words.overlap(with: title) > 0.7
    }

    /// Whether it would suit any article: "A quick and easy way to do it", "Who should get it?"
    private func isVague(_ heading: String) -> Bool {
        let anything =
            "ways things easy quick good right better best start time work use help way thing great new should could would must"
        return article.language == .english
            && TopicWords([heading], language: .english).subtracting(
                TopicWords([anything], language: .english)
            ).isEmpty
    }

    /// Whether it says something twice: "Planning and planning", 备用备用用品.
    private func stutters(_ heading: String) -> Bool {
        guard article.language == .english else { return heading.contains(/(\p{Han}{2,})\1/) }
        let words = TitleSubject.words(of: heading).filter { $0.count > 3 }
        return Set(words).count < words.count
    }

    private func isTooLike(_ one: String, _ other: String, _ isLenient: Bool) -> Bool {
        isLenient ? likeness.isAlmost(one, other) : likeness.isAlike(one, other)
    }

    /// Whether it tells what a section under a heading is to cover, and none before it does.
    func isBrief(
        _ brief: String, for heading: String, register: SentenceRegister, isLenient: Bool
    ) -> Bool {
        let lengths = article.language == .english ? 5...30 : 8...60
        return lengths.contains(brief.wordCount) && SentenceBoundary.ends(brief)
            && ProseRule.violated(by: brief, in: article.language, names: names) == nil
            && SentenceJudge.variety(of: brief) > SentenceJudge.leastVariety
            && register.novelty(of: brief) > (isLenient ? 0 : 0.7)
            && (isLenient || says(brief, moreThan: heading))
    }

    /// Whether a brief says something that neither the heading nor the title says.
    private func says(_ brief: String, moreThan heading: String) -> Bool {
        let known = TopicWords(
            [heading, article.title, "explains describes shows covers 介绍讲解说明解释以及如何"],
            language: article.language)
        let own = TopicWords([brief], language: article.language).subtracting(known).count
        return own > (article.language == .english ? 1 : 3) && !brief.contains(article.title)
    }

    /// Whether it is a question on a subject, or on the article's, that none of the others asks.
    func isQuestion(
        _ question: String, among others: [String], about subject: String?, isLenient: Bool
    ) -> Bool {
        let lengths = article.language == .english ? 4...16 : 6...30
        let topic = TopicWords(
            [subject ?? article.keyword, subject == nil ? article.title : ""], language: article.language)
        return lengths.contains(question.wordCount) && isClean(question)
            && (question.hasSuffix("?") || question.hasSuffix("？")) && topic.isMentioned(in: question)
            && !asksForArticle(question, about: subject)
            && isQuestionAllowedToName(question, among: others, isLenient)
            && !others.contains { isTooLike($0, question, isLenient) }
    }

    /// Whether it asks for what the article is, as its title says: 什么是完全指南？
    private func asksForArticle(_ question: String, about subject: String?) -> Bool {
        let names = /\b(?:guide|tutorial)s?\b|指南|攻略|教程/.ignoresCase()
        return question.contains(names) && !"\(article.keyword) \(subject ?? "")".contains(names)
    }

    /// Whether a Chinese question names the keyword once at most, and leaves it out as headings do: it weighs more
    /// there than in English.
    private func isQuestionAllowedToName(_ question: String, among others: [String], _ isLenient: Bool)
        -> Bool
    {
        guard article.language == .chinese, !article.keyword.isEmpty else { return true }
        return question.ranges(of: article.keyword).count < 2
            && (isLenient || isAllowedToName(question, among: others))
    }

    private func isClean(_ line: String) -> Bool {
        ProseRule.violated(by: line, in: article.language, names: names) == nil
    }

    /// A line as it is shown: with a capital, or in Chinese typography.
    func tidy(_ line: String) -> String {
        guard article.language == .chinese else {
            return line.capitalizedFirst
        }
        let line = ChineseTypography.normalized(line)
        return line.hasSuffix("?") ? line.dropLast() + "？" : line
    }

    private var likeness: Likeness { Likeness(language: article.language, keyword: article.keyword) }

    private var names: String { article.title + " " + article.keyword }
}
