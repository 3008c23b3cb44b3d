import Article

/// The figures of a text that a reader would ask the source of: percentages, money, years.
enum Figures {
    /// The figures of a text in order, as they stand.
    static func all(in text: String) -> [String] {
        let text = text.folded
        return text.matches(of: pattern).map { String($0.output) }
    }

    /// Whether a figure stands in a text, whatever its unit is called there.
    static func stands(_ figure: String, in text: String) -> Bool {
        let number = number(of: figure)
        guard !number.isEmpty else { return text.folded.contains(figure) }
        return text.folded.matches(of: /\d[\d,]*(?:\.\d+)?/).contains {
            Self.number(of: String($0.output)) == number
        }
    }

    private static func number(of figure: String) -> String {
        figure.firstMatch(of: /\d[\d,]*(?:\.\d+)?/).map { String($0.output).replacing(",", with: "") } ?? ""
    }

    // Percentages; money before and behind its sign; years from 1900 to 2099 that are no part of a longer number.
    private static var pattern: Regex<Substring> {
        /(?:\d[\d,]*(?:\.\d+)?\s?(?:%|percent\b|per cent\b|个百分点))|(?:百分之[\d.零一二三四五六七八九十百两点]+)|(?:[$€£¥]\s?\d[\d,]*(?:\.\d+)?)|(?:\d[\d,]*(?:\.\d+)?\s?(?:(?:thousand|million|billion)\s)?(?:dollars|euros|pounds|yuan|usd|eur|gbp|rmb|cny)\b)|(?:\d[\d,]*(?:\.\d+)?\s?[万亿千百]*(?:元|美元|欧元|英镑|人民币|块钱))|(?:\b(?:19|20)\d\d\b(?![\d.,%]\d))|(?:(?:19|20)\d\d年)/
    }
}
