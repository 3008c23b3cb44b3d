/// The number that a heading begins with: `一、`, `第二章`, `3.`, `2.1`, `4、`, `Q5:`.
struct HeadingNumber: Equatable {
    /// The last part of it: 1 of `2.1`.
    let number: Int
    /// How deep it counts: 2 where it is that of a section, 3 of what stands in one.
    let level: Int
    /// The heading without it.
    let rest: String

    init?(_ heading: String) {
        if let match = heading.wholeMatch(
            of: /第?([零一二三四五六七八九十]{1,3})(?:、|[章节部分]{1,2}[：:、\s]*|[．.]\s*)(.+)/),
            let number = Self.number(ofChinese: match.1)
        {
            self.init(number: number, level: 2, rest: String(match.2))
        } else if let match = heading.wholeMatch(of: /[（(]([零一二三四五六七八九十]{1,3})[)）]\s*(.+)/),
            let number = Self.number(ofChinese: match.1)
        {
            self.init(number: number, level: 3, rest: String(match.2))
        } else if let match = heading.wholeMatch(of: /\d{1,3}\.(\d{1,3})\.?\s+(\P{Ll}.*)/),
            let number = Int(match.1)
        {
            self.init(number: number, level: 3, rest: String(match.2))
        } else if let match = heading.wholeMatch(of: /(\d{1,3})[、．]\s*(.+)/), let number = Int(match.1) {
            self.init(number: number, level: 3, rest: String(match.2))
        } else if let match = heading.wholeMatch(of: /(?:[Qq]|Step |Chapter )?(\d{1,3})[.:)]\s+(.+)/),
            let number = Int(match.1)
        {
            self.init(number: number, level: 2, rest: String(match.2))
        } else {
            return nil
        }
    }

    private init(number: Int, level: Int, rest: String) {
        self.number = number
        self.level = level
        self.rest = rest.trimmedOfSpace
    }

    private static func number(ofChinese text: Substring) -> Int? {
        (1...99).first { TextExport.chinese($0) == text }
    }
}
