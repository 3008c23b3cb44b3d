import Article
import Foundation

/// A keyword as titles name it.
struct TitleSubject {
    let keyword: String
    let language: Language

    /// The keyword where a title has room for it, else its content words.
    ///
    /// - Parameter room: How many characters there are for it.
    func name(within room: Int) -> String {
        let whole = language == .english ? Self.titleCased(topic) : ChineseTypography.normalized(topic)
        return whole.count > room && language == .english ? contentWords : whole
    }

    private var contentWords: String {
        let words = topic.split(separator: " ").filter { !Self.functionWords.contains($0.lowercased()) }
        return Self.titleCased(words.joined(separator: " "))
    }

    /// The keyword less an opening that titles have of their own: "how to start a blog" is about "start a blog".
    var topic: String {
        let pattern =
            language == .english
            ? #"^(how to|what is|what are)\s+(?=\S)"# : "^(如何|怎么|怎样|什么是|为什么要?)(?=..)"
        return keyword.replacingOccurrences(
            of: pattern, with: "", options: [.regularExpression, .caseInsensitive])
    }

    /// Whether the keyword is a question, which no sentence has a place for: "is keto healthy", 猫砂怎么选.
    var isQuestion: Bool {
        switch language {
        case .english:
            topic.range(
                of:
                    #"^((how|why|when|where|which|who|what)(\s+\S+){0,2}\s+)?(is|are|do|does|can|should|will)\b"#,
                options: [.regularExpression, .caseInsensitive]) != nil
        case .chinese: topic.contains(/怎么|如何|怎样|什么|多少|哪|吗/)
        }
    }

    /// The form with a question apart from the rest: "Is Keto Healthy? The Ultimate Guide".
    ///
    /// `nil` for a form that makes the keyword a part of a sentence.
    func apart(_ form: String) -> String? {
        guard form.hasPrefix("{keyword}") else { return nil }
        let rest = form.dropFirst("{keyword}".count)
        switch language {
        case .english:
            // "Mistakes to Avoid" stands by itself; "for Beginners" does not.
            guard rest.contains(/^:? [A-Z0-9]/) else { return nil }
            return "{keyword}?" + rest.trimmingPrefix(":")
        case .chinese:
            guard let tie = rest.first, !"的与还，".contains(tie) else { return nil }
            return "{keyword}：" + rest.trimmingPrefix("：")
        }
    }

    /// The form of an opening about this subject: `{keyword}`, and the verbs that go with it.
    func fill(_ form: String, mostCharacters: Int) -> String {
        let room = mostCharacters - form.replacing("{keyword}", with: "").count
        let verbs = ["{is}": ["Is", "Are"], "{does}": ["Does", "Do"], "{it}": ["It", "They"]]
        var opening = form
        for (tag, forms) in verbs { opening.replace(tag, with: forms[isPlural ? 1 : 0]) }
        // "How to Plan Wedding Cost" for "how much does a wedding cost", which has to stand apart.
        let isPart = language == .english && isQuestion && !form.hasPrefix("{keyword}?")
        return opening.replacing("{keyword}", with: isPart ? contentWords : name(within: room))
    }

    /// Whether the keyword compares two things by itself: "CRM vs ERP".
    var isPair: Bool {
        topic.range(of: #"\b(vs\.?|versus|or)\b|还是|对比"#, options: [.regularExpression, .caseInsensitive])
            != nil
    }

    /// Whether an English keyword names several things: "snow chains", but not "analytics" or "CRM vs ERP".
    var isPlural: Bool {
        guard language == .english, let last = topic.lowercased().split(separator: " ").last else {
            return false
        }
        let isPair = topic.localizedCaseInsensitiveContains(" and ")
        return isPair
            || last.count > 3 && last.hasSuffix("s")
                && !["ss", "us", "is", "ics"].contains { last.hasSuffix($0) }
    }

    /// Whether a title holds the keyword, or every content word of it.
    func isNamed(in title: String) -> Bool {
        switch language {
        case .english:
            if title.range(of: keyword, options: [.caseInsensitive, .widthInsensitive]) != nil {
                return true
            }
            let words = Set(Self.words(of: Self.withoutApostrophes(title)))
            let all = Self.words(of: Self.withoutApostrophes(keyword))
            let content = all.filter { !Self.functionWords.contains($0) }
            // A keyword of function words only has to stand as it is.
            return !content.isEmpty && words.isSuperset(of: content)
        case .chinese:
            // Typography puts spaces between Han and Latin.
            let packed = Self.packed(title)
            let content = Self.packed(keyword).split(separator: Self.chineseFunctionWords)
            return packed.contains(Self.packed(keyword))
                || !content.isEmpty && content.allSatisfy { packed.contains($0) }
        }
    }

    /// A possessive is a word of its own: "Your Dog’s Training" is not about "dog training".
    private static func withoutApostrophes(_ text: String) -> String { text.filter { !"'’".contains($0) } }

    /// How often the keyword stands in a title.
    func mentions(in title: String) -> Int {
        Self.packed(title).components(separatedBy: Self.packed(keyword)).count - 1
    }

    /// A text with the capitals that the keyword has: "iPhone", not "iphone".
    func recased(_ text: String) -> String {
        keyword.matches(of: /[A-Za-z][A-Za-z0-9]*/).map(\.output).filter { $0 != $0.lowercased() }
            .reduce(text) { text, name in
                text.replacingOccurrences(
                    of: #"(?<![A-Za-z0-9])\#(name)(?![A-Za-z0-9])"#, with: String(name),
                    options: [.regularExpression, .caseInsensitive])
            }
    }

    private static func packed(_ text: String) -> String { text.lowercased().filter { !$0.isWhitespace } }

    /// Words in lower case; "C++" and "C" differ.
    static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "+" && $0 != "#" }.map(String.init)
    }

    /// Words that have no capital get one, as English titles have it, but for articles, conjunctions and short
    /// prepositions; "CRM" stays.
    static func titleCased(_ text: String) -> String {
        let small: Set<String> = [
            "a", "an", "and", "as", "at", "by", "for", "in", "of", "on", "or", "the", "to", "vs", "vs.",
        ]
        var startsClause = true
        return text.split(separator: " ").map { word in
            defer { startsClause = [":", "?", "!"].contains { word.hasSuffix($0) } }
            let plain = word.lowercased()
            if !startsClause, small.contains(plain) { return plain == "vs." ? "vs" : plain }
            return capitalized(word)
        }.joined(separator: " ")
    }

    /// A word with a capital, and one behind each hyphen: "Left-Handed", but "Step-by-Step" and "eBay".
    private static func capitalized(_ word: Substring) -> String {
        word.split(separator: "-", omittingEmptySubsequences: false).enumerated().map { index, part in
            part == part.lowercased() && (index == 0 || part.count > 2)
                ? String(part).capitalizedFirst : String(part)
        }.joined(separator: "-")
    }

    /// What ties the words of a Chinese keyword, or makes a question of them: 猫砂**怎么**选.
    private static var chineseFunctionWords: Regex<Substring> {
        /[与和及的吗]|如何|怎么样?|怎样|为什么要?|什么是|是什么|有?哪些|哪个|多少/
    }

    static let functionWords: Set<String> = [
        "a", "an", "the", "of", "for", "to", "in", "on", "at", "by", "from", "and", "or", "with", "without",
        "vs", "versus", "as", "about", "into", "your", "my", "our", "their", "its", "you", "i", "we", "they",
        "it", "this", "that", "these", "those", "is", "are", "be", "do", "does", "can", "will", "should",
        "how", "much", "many", "what", "why", "when", "where", "which", "who", "s",
    ]
}
