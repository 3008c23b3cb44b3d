import Article
import Foundation

/// What every title that Drafter proposes must be, whatever its type.
struct TitleCheck {
    let keyword: String
    let language: Language

    /// The lengths that a title may have, in characters.
    var lengths: ClosedRange<Int> { language == .english ? 20...65 : 8...32 }

    /// Whether a title may stand in a list of ideas.
    func accepts(_ title: String, type: TitleType, among others: [String] = []) -> Bool {
        lengths.contains(title.count) && type.matches(title, in: language) && subject.isNamed(in: title)
            && !holdsMarkup(title)
            && ![.coarse, .remark].contains {
                ($0 as ProseRule).isViolated(by: title, in: language, names: keyword)
            }
            && !stutters(title) && isInLanguage(title) && !invents(title)
            && !(type == .howTo && title.hasSuffix("?")) && counts(title, type: type)
            && !others.contains { isAlike($0, title) }
    }

    private var subject: TitleSubject { TitleSubject(keyword: keyword, language: language) }

    /// A title with a letter in the keyword's place, which is the writer's: "C#" is no markup.
    private func ownWords(of title: String) -> String {
        let set = language == .chinese ? ChineseTypography.normalized(keyword) : keyword
        return title.replacingOccurrences(of: set, with: "K", options: .caseInsensitive)
    }

    private func holdsMarkup(_ title: String) -> Bool {
        let own = ownWords(of: title)
        return own.range(of: Self.markup, options: .regularExpression) != nil
            || own.count { $0 == "\"" } % 2 == 1
    }

    private static let markup = [
        #"[\[\]{}<>|*_#\\^~=@`]|https?:|www\.|\.com\b|\.\.\.|…|XX|某某|__"#,
        #"^\s*(\d+[.)、]|[-•"“'‘「『(（《])|["”」』》]$|^[^\p{L}\p{N}]"#,
        // An end that goes on, or the name of a site behind a dash.
        #"[:：,，;；.。、-]$| [-–—] |——"#, #"(?i)\b(a|an|the|of|for|to|with|and|or|your|in|on|by|from|is|are)$"#,
        // The beginning of a list, or all of one.
        #"[:：]\s*\d+([.、)]|$)|([，、,][^，、,]+){3}"#,
        // Brackets hold the part of a series, or what a shop says.
        #"['’]s$|[()（）]|\b(?i)part \d"#,
        // What a model was told of its reply.
        #"(?i)\btitles?\s*:|标题[:：]|\b(your|the) reply\b|你的回[答复]"#, "[的与和或及是在了把被从对向]$",
    ].joined(separator: "|")

    /// Whether it says something twice in a row, or names the keyword twice.
    private func stutters(_ title: String) -> Bool {
        title.range(of: #"(\p{Han}{2,})，?\1|\b(\w+) \2\b"#, options: [.regularExpression, .caseInsensitive])
            != nil
            || subject.mentions(in: title) > 1 || repeatsWord(title)
    }

    /// Whether a word of some length stands twice: "Guide to Bees: A Complete Guide", 秘密的秘密.
    private func repeatsWord(_ title: String) -> Bool {
        if language == .chinese {
            let own = ownWords(of: title).filter(\.isLetter).split { $0.isASCII }
            let pairs = own.flatMap { zip($0, $0.dropFirst()).map { String([$0, $1]) } }
            return Set(pairs).count < pairs.count
        }
        let once = title.replacing(/step[- ]by[- ]step/.ignoresCase(), with: "steps")
        let words = TitleSubject.words(of: once).filter {
            $0.count > 3 && !TitleSubject.functionWords.contains($0)
        }
        let stems = words.map { $0.hasSuffix("s") ? String($0.dropLast()) : $0 }
        return Set(stems).count < stems.count
    }

    /// Whether it names a year, an amount or a share that nobody gave, or speaks of the writer.
    private func invents(_ title: String) -> Bool {
        let own = ownWords(of: title)
        // The number of a model is invented too, but "Composting 101" is a course.
        if own.contains(/K ?(?!101\b)[0-9]/) { return true }
        let pattern =
            language == .english
            ? #"\b(19|20)\d\d\b|\d{3,}|\d\s*%|percent|[$€£¥]\s?\d|\b(I|I['’]m|My|Me|We|Our|Us)\b"#
            : #"(19|20)\d\d|\d{3,}|\d\s*[%％]|百分之|[¥￥$]|\d+\s*[万亿元]|我(?!们)|小编|本文|这篇"#
        return own.range(of: pattern, options: .regularExpression) != nil
            || own.matches(of: /[0-9]+/).count > 1
    }

    /// Whether what it counts can be counted: "9 Rollover Plans", but not "9 Rollover Calculator", nor 七个：工具.
    private func counts(_ title: String, type: TitleType) -> Bool {
        let own = ownWords(of: title)
        if own.contains(/[一二三四五六七八九十两几\d][个种大项][：，、]|[：，]一、/) { return false }
        // A figure of the keyword alone counts nothing.
        if type == .listicle, !type.matches(own, in: language) { return false }
        guard language == .english, !subject.isPlural, own.contains(/\d+ K\b/) else { return true }
        return own.contains(/\d+ K (?:[\w'’-]+ )?[\w'’-]+s\b/)
    }

    private func isInLanguage(_ title: String) -> Bool {
        if title.unicodeScalars.contains("\u{FFFD}") { return false }
        switch language {
        case .english:
            return title.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic || $0.value < 0x250 }
        case .chinese:
            // Kana are no Chinese; Latin words are names, as "CRM".
            return title.unicodeScalars.contains(where: \.isIdeograph)
                && title.unicodeScalars.allSatisfy {
                    !$0.properties.isAlphabetic || $0.properties.isIdeographic || $0.value < 0x80
                }
                && title.matches(of: /[A-Za-z]+/).allSatisfy {
                    keyword.range(of: $0.output, options: .caseInsensitive) != nil
                        || $0.output.count < 6 && $0.output.allSatisfy(\.isUppercase)
                }
        }
    }

    /// Alike but for case, punctuation or function words.
    private func isAlike(_ one: String, _ other: String) -> Bool { essence(of: one) == essence(of: other) }

    private func essence(of title: String) -> [String] {
        switch language {
        case .english:
            TitleSubject.words(of: title).filter { !TitleSubject.functionWords.contains($0) }
        case .chinese:
            [
                String(
                    title.lowercased().filter {
                        ($0.isLetter || $0.isNumber) && !Self.functionCharacters.contains($0)
                    })
            ]
        }
    }

    private static let functionCharacters: Set<Character> = Set("的了和与及或吗呢吧啊是在把被对为也都就")
}
