import Article
import Foundation

/// Plain measures of text, each a few lines, so that they can be checked by reading.
enum TextMeasure {
    static func sentences(of paragraph: String) -> [String] {
        paragraph.split { ".!?。！？\n".contains($0) }
            .map { $0.lowercased().filter { $0.isLetter || $0.isNumber } }.filter { $0.count > 3 }
    }

    /// The share of 4-word, or 4-character, fragments that stand once among all.
    static func distinctFragments(of paragraphs: [String], in language: Language) -> Double {
        var all: [[String]] = []
        for paragraph in paragraphs {
            let words = units(of: paragraph, in: language)
            guard words.count >= 4 else { continue }
            all += (0...words.count - 4).map { Array(words[$0..<$0 + 4]) }
        }
        return all.isEmpty ? 1 : Double(Set(all).count) / Double(all.count)
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
        let words = units(of: keyword, in: .english).filter { $0.count > 2 }
        // Chinese typography puts a space between Han and Latin.
        let packed = text.lowercased().filter { !$0.isWhitespace }
        if language == .chinese { return packed.contains(keyword.lowercased()) }
        return words.allSatisfy { packed.contains($0) }
    }

    /// Whether a text holds a content word of a heading, whatever its ending; in Chinese two characters in a row.
    static func shares(_ heading: String, _ text: String, in language: Language) -> Bool {
        switch language {
        case .english:
            let common: Set<String> = [
                "what", "how", "why", "when", "the", "and", "for", "are", "you", "your", "with", "does",
                "can",
                "should", "will", "have", "that", "this", "which", "who", "from", "is", "do", "of", "to",
                "in",
            ]
            let words = units(of: heading, in: language).filter { $0.count > 2 && !common.contains($0) }
            let text = text.lowercased()
            return words.isEmpty || words.contains { text.contains($0.prefix(max($0.count - 3, 3))) }
        case .chinese:
            let characters = Array(heading.filter(\.isLetter))
            guard characters.count > 1 else { return true }
            return (1..<characters.count).contains { text.contains(String(characters[$0 - 1...$0])) }
        }
    }

    /// What of a prompt, of a model's own tokens or of foreign markup stands in a text.
    static func leak(in text: String) -> String? {
        let patterns = [
            #"<\/?[a-z|][^>]*>"#, #"\[(input|output|system)\]"#, #"\{\{"#, "(?i)\\b(assistant|user|system):",
            #"https?://"#, #"(?i)\b(lorem ipsum|placeholder|as an ai)\b"#, "(?m)^#", #"\bXX+\b"#,
        ]
        for pattern in patterns {
            if let match = text.range(of: pattern, options: .regularExpression) { return String(text[match]) }
        }
        return nil
    }

    /// The share of letters of another script, the keyword and names aside.
    static func foreignShare(of text: String, in language: Language, besides keyword: String) -> Double {
        let text = text.replacing(keyword, with: "")
        let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
        let foreign = letters.count { $0.isIdeograph == (language == .english) }
        return letters.isEmpty ? 0 : Double(foreign) / Double(letters.count)
    }
}
