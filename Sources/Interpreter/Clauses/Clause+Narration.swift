extension Clause {
    /// Whether Chinese words tell something and name nothing: 大概都写过英文, 好像更信, 太慢也是白搭.
    ///
    /// Only for what no quotation, colon or other tie makes a name.
    func narrates(_ places: Range<Int>) -> Bool {
        guard let first = places.first, tokens[places].contains(where: \.isWide),
            !tokens[places].contains(where: \.isQuote)
        else { return false }
        let said = text.folded(
            from: tokens[first].range.lowerBound, to: tokens[places.upperBound - 1].range.upperBound)
        return Self.small.contains(said) || Self.telling.contains(where: said.contains)
            || said.count > 1 && Self.adverbs.contains(where: said.hasSuffix)
    }

    /// Whether the words from a place on tell something and are no value: 语气**轻松从来都是大忌**.
    public func narrates(from place: Int) -> Bool { narrates(min(place, tokens.count)..<tokens.count) }

    /// How many characters stand behind a place, up to the first mark.
    public func length(after place: Int) -> Int {
        let rest = tokens.dropFirst(place + 1).prefix { !$0.isMark }
        return rest.reduce(0) { $0 + $1.range.count }
    }

    /// Words that only lead up to a noun: **光**常见问题就够看半天.
    private static let small: Set<String> = ["光", "连", "就", "而", "但", "却", "光是", "单是"]

    /// 投资人**只**看标题
    private static let adverbs = ["只", "都", "也", "就", "才", "还", "又", "总", "不", "没", "常", "最", "很"]

    private static let telling = [
        "大概", "好像", "似乎", "因为", "所以", "但是", "可是", "不过", "已经", "居然", "竟然", "从来", "真的", "其实", "毕竟", "而已", "也是",
        "都是",
        "都写", "都用", "都在", "也写", "也用", "就有", "才有", "只有", "得很", "白搭", "那篇", "大忌", "的日子",
    ]

    /// How it is to be done, when, and who is called to do it: words before a demand that tell nothing.
    static let leadingUp: Set<String> = [
        "干脆", "索性", "统一", "全部", "首先", "务必", "暂时", "暂且", "立马", "顺带", "仔细", "认真", "快速", "悄悄", "大胆", "适当", "适度",
        "酌情",
        "全面", "速速", "火速", "抓紧", "不妨", "姑且", "有空", "得空", "今晚", "今早", "这会儿", "眼下", "恳请", "亲爱", "亲", "宝贝", "宝",
        "兄弟",
        "姐妹", "大佬", "大神", "伙计", "朋友", "朋友们", "同学", "老铁", "助手", "小助手", "嗨", "早上好", "下午好", "晚上好", "决定", "所以",
        "额",
        "呃", "唔", "嗷", "好的吧", "行不行", "可不可以", "麻溜", "利索", "痛快", "稳妥", "保险起见",
    ]
}
