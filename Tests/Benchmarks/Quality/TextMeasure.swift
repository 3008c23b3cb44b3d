import Article
import Foundation
import Prompts

/// Plain measures of text, each a few lines, so that they can be checked by reading.
enum TextMeasure {
    static func sentences(of paragraph: String) -> [String] {
        paragraph.split { ".!?。！？\n".contains($0) }
            .map { $0.lowercased().filter { $0.isLetter || $0.isNumber } }.filter { $0.count > 3 }
    }

    /// The share of 4-word, or 4-character, fragments that stand once among all.
    static func distinctFragments(of paragraphs: [String], in language: Language) -> Double {
        let all = paragraphs.flatMap { fragments(of: $0, length: 4, in: language) }
        return all.isEmpty ? 1 : Double(Set(all).count) / Double(all.count)
    }

    static func fragments(of text: String, length: Int, in language: Language) -> [[String]] {
        let units = units(of: text, in: language)
        guard units.count >= length else { return [] }
        return (0...units.count - length).map { Array(units[$0..<$0 + length]) }
    }

    private static func units(of text: String, in language: Language) -> [String] {
        let text = text.lowercased()
        return language == .english
            ? text.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }.map(String.init)
            : text.filter { $0.isLetter || $0.isNumber }.map(String.init)
    }

    /// Whether a text holds a keyword or every content word of it.
    static func holds(_ text: String, _ keyword: String, in language: Language) -> Bool {
        if text.localizedCaseInsensitiveContains(keyword) { return true }
        switch language {
        case .english:
            let words = Set(units(of: text, in: .english))
            let wanted = units(of: keyword, in: .english).filter { !functionWords.contains($0) }
            return !wanted.isEmpty && words.isSuperset(of: wanted)
        case .chinese:
            // Chinese typography puts a space between Han and Latin.
            let packed = text.lowercased().filter { !$0.isWhitespace }
            let wanted = keyword.lowercased().filter { !$0.isWhitespace }
                .split(separator: /[与和及吗]|如何|怎么样?|怎样|为什么要?|什么是|是什么|什么|有?哪些|哪个|多少/)
            return !wanted.isEmpty && wanted.allSatisfy { packed.contains($0) }
        }
    }

    /// Whether a text holds a content word of a heading, whatever its ending; in Chinese two characters in a
    /// row that are no function word.
    static func shares(_ heading: String, _ text: String, in language: Language) -> Bool {
        switch language {
        case .english:
            let wanted = units(of: heading, in: language).filter { !functionWords.contains($0) }.map(stem)
            let words = Set(units(of: text, in: language).map(stem))
            return wanted.isEmpty || wanted.contains { words.contains($0) }
        case .chinese:
            let characters = Array(heading.lowercased().filter { $0.isLetter || $0.isNumber })
            let pairs = zip(characters, characters.dropFirst()).map { String([$0, $1]) }
                .filter { !functionPairs.contains($0) && !$0.contains { "的了和与及是在有".contains($0) } }
            let packed = text.lowercased().filter { !$0.isWhitespace }
            return pairs.isEmpty || pairs.contains { packed.contains($0) }
        }
    }

    private static func stem(_ word: String) -> String {
        for ending in ["'s", "’s", "ing", "ies", "ed", "es", "s", "e", "y"]
        where word.hasSuffix(ending) && word.count - ending.count >= 3 {
            return String(word.dropLast(ending.count))
        }
        return word
    }

    private static let functionWords: Set<String> = [
        "a", "an", "the", "of", "for", "to", "in", "on", "at", "by", "and", "or", "with", "from", "your",
        "my",
        "our", "their", "its", "is", "are", "be", "was", "were", "do", "does", "did", "can", "could",
        "should",
        "will", "would", "have", "has", "had", "it", "that", "this", "these", "those", "as", "about", "into",
        "you", "i", "we", "they", "what", "how", "why", "when", "where", "which", "who", "much", "many",
        "there", "if", "not",
        "so", "than", "then", "them", "he", "she", "me", "us", "any", "some", "vs", "s", "t",
    ]
    private static let functionPairs: Set<String> = [
        "什么", "怎么", "怎样", "如何", "为什", "哪些", "可以", "一个", "我们", "你的", "以及", "多少", "是否",
    ]

    /// What of a prompt, of a model's own tokens or of foreign markup stands in a text.
    static func leak(in text: String, in language: Language) -> String? {
        for pattern in leaks {
            if let match = text.range(of: pattern, options: .regularExpression) { return String(text[match]) }
        }
        let copied = fragments(of: text, length: language == .english ? 7 : 12, in: language)
            .first { promptFragments[language]?.contains($0) ?? false }
        return copied?.joined(separator: language == .english ? " " : "")
    }

    private static let leaks = [
        #"<\/?[A-Za-z|!][^>]*>"#, #"\[[^\]]*\](?!\()"#, #"\{\{|\}\}|\{\w+\}"#,
        #"(?i)\b(assistant|user|system|human|ai|title|input|output|question|answer|keyword)\s*:"#,
        #"(用户|助手|系统|标题|问题|答案|关键词|作者|编辑|来源)[:：]"#, #"https?://|www\.|\w@\w+\.\w"#,
        #"(?i)\b(lorem ipsum|placeholder|as an ai|language model)\b"#, #"(?m)^#"#, #"\bXX+\b|_{3,}|某某"#,
        #"\bBy [A-Z][a-z]+ [A-Z][a-z]+"#, #"\\[a-zA-Z(\[]|&[a-z]+;|\*\*\*|~~|```"#,
    ]

    /// Seven words, or twelve characters, in a row as they stand in the prompt files.
    private static let promptFragments: [Language: Set<[String]>] = Dictionary(
        uniqueKeysWithValues: Language.allCases.map { language in
            let folder = BundledPrompts.folder.appending(path: language.rawValue)
            let files =
                (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
                ?? []
            let lines = files.compactMap { try? String(contentsOf: $0, encoding: .utf8) }
                .flatMap { $0.split(separator: "\n") }
            let length = language == .english ? 7 : 12
            return (
                language,
                Set(lines.flatMap { fragments(of: String($0), length: length, in: language) })
            )
        })

    /// The share of letters of another script, the keyword and names aside.
    ///
    /// A word with a capital, as "Excel", is a name.
    static func foreignShare(of text: String, in language: Language, besides keyword: String) -> Double {
        let text = text.replacingOccurrences(of: keyword, with: "", options: .caseInsensitive)
            .replacing(/\b[A-Za-z0-9]*[A-Z][A-Za-z0-9]*\b/, with: language == .chinese ? "" : "a")
        let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
        let foreign = letters.count {
            language == .english ? $0.value > 0x24F : !$0.isIdeograph
        }
        return letters.isEmpty ? 0 : Double(foreign) / Double(letters.count)
    }

    /// What breaks Chinese typography: a half-width mark at a Han character, a mark twice, a space too many or
    /// too few.
    static func typographySlip(in text: String) -> String? {
        let pattern =
            #"\p{Han}[,.:;?!()]|[,:;?!()]\p{Han}|[，。！？：；、]{2}|\p{Han} \p{Han}|[，。！？：；、（）“”] | [，。！？：；、（）“”]|\p{Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Han}"#
        return text.range(of: pattern, options: .regularExpression).map { String(text[$0]) }
    }

    /// A table's rows with their cells, without the rule under the header.
    static func rows(of table: String) -> [[String]] {
        let lines = table.split(separator: "\n").filter { $0.hasPrefix("|") && $0.hasSuffix("|") }
        let rows = lines.map { line in
            line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
        }
        guard rows.count > 1, rows[1].allSatisfy({ $0.wholeMatch(of: /:?-{3,}:?/) != nil }) else { return [] }
        return [rows[0]] + rows.dropFirst(2)
    }

    /// Whether a list or table has two points or rows at least, of one width, and none empty.
    static func isWhole(_ block: String) -> Bool {
        if block.hasPrefix("|") {
            let rows = rows(of: block)
            return rows.count >= 3 && Set(rows.map(\.count)).count == 1 && rows[0].count >= 2
                && rows.allSatisfy { $0.allSatisfy { !$0.isEmpty } }
        }
        let points = block.split(separator: "\n").map { $0.drop { "-* ".contains($0) } }
        return points.count >= 2
            && points.allSatisfy { $0.contains(where: \.isLetter) && !",，:：、".contains($0.last ?? ",") }
    }
}
