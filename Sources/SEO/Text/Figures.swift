import Article

/// The figures of a text that a reader would ask the source of.
enum Figures {
    /// The percentages, sums of money and years of a text in order, as they stand.
    static func all(in text: String) -> [String] {
        let text = text.folded
        return text.matches(of: pattern).map { String($0.output) }
    }

    /// The same, and measures too: "12 to 15 hours", "10 miles".
    static func withMeasures(in text: String) -> [String] {
        let text = text.folded
        let found = text.matches(of: pattern).map { ($0.range, String($0.output)) }
        let measures = text.matches(of: measure).map { ($0.range, String($0.output)) }.filter { range, _ in
            !found.contains { $0.0.overlaps(range) }
        }
        return (found + measures).sorted { $0.0.lowerBound < $1.0.lowerBound }.map(\.1)
    }

    /// Whether the numbers of a figure stand in a text, whatever its unit is called there.
    static func stands(_ figure: String, in text: String) -> Bool {
        let numbers = numbers(of: figure)
        guard !numbers.isEmpty else { return text.folded.contains(figure) }
        return numbers.isSubset(of: Self.numbers(of: text.folded))
    }

    private static func numbers(of text: String) -> Set<String> {
        Set(text.matches(of: /\d[\d,]*(?:\.\d+)?/).map { $0.output.filter { $0 != "," } })
    }

    // A number or two, and a unit of time, length, weight and the like.
    private static var measure: Regex<Substring> {
        /\d[\d,]*(?:\.\d+)?(?:\s?(?:-|–|—|~|to|or|到|至)\s?\d[\d,]*(?:\.\d+)?)?(?:[\s-]?(?:(?:hour|minute|second|day|week|month|year|mile|metre|meter|kilometre|kilometer|kilogram|gram|ounce|litre|liter|degree|calorie|lb)s?|feet|foot|inch(?:es)?|km|cm|mm|kg|oz|°[cf]?)(?![a-z])|\s?(?:个?小时|个?钟头|分钟|秒|天|周|个?星期|个月|公里|千米|厘米|毫米|米|公斤|千克|克|斤|毫升|升|摄氏度|度|倍))/
    }

    // Percentages; money before and behind its sign; years from 1900 to 2099 that are no part of a longer number.
    private static var pattern: Regex<Substring> {
        /(?:\d[\d,]*(?:\.\d+)?\s?(?:%|percent\b|per cent\b|个百分点))|(?:百分之[\d.零一二三四五六七八九十百两点]+)|(?:[$€£¥]\s?\d[\d,]*(?:\.\d+)?)|(?:\d[\d,]*(?:\.\d+)?\s?(?:(?:thousand|million|billion)\s)?(?:dollars|euros|pounds|yuan|usd|eur|gbp|rmb|cny)\b)|(?:\d[\d,]*(?:\.\d+)?\s?[万亿千百]*(?:元|美元|欧元|英镑|人民币|块钱))|(?:\b(?:19|20)\d\d\b(?![\d.,%]\d))|(?:(?:19|20)\d\d年)/
    }
}
