/// What Chinese remarks look like that tell of others: what they do, what they did, what is done by them.
extension Mood {
    static func othersDo(_ tokens: [Token], _ text: FoldedText, _ said: String, words: [Int]) -> Bool {
        allDo(tokens, text, words: words) || somebodyTakes(tokens, text, words: words)
            || tellsOfHabit(tokens, text, said, words: words) || tellsOfPeople(tokens, text, words: words)
            || tellsOfEffect(tokens, text, words: words) || somebodySays(tokens, said, words: words)
    }

    /// 做字幕的朋友说第二节很专业
    private static func somebodySays(_ tokens: [Token], _ said: String, words: [Int]) -> Bool {
        guard let first = words.first, tokens[first].isWide,
            !words.contains(where: { tokens[$0].has(.about) || tokens[$0].isQuote }),
            !(tokens[first].has(.verb) && tokens.contains { $0.isNumber && !$0.isOrdinal })
        else { return false }
        return ["说", "觉得", "认为", "嫌", "抱怨", "吐槽", "反馈", "让我", "叫我", "逼我", "催我"].contains { verb in
            guard let found = said.firstRange(of: verb) else { return false }
            var who = said[..<found.lowerBound]
            // 编辑以前总让我加表格
            while let when = ["以前", "总", "老", "又", "一直", "昨天", "今天", "都"].first(where: who.hasSuffix) {
                who = who.dropLast(when.count)
            }
            return who.count > 1 && (who.endIndex < found.lowerBound || who.count > 2)
                && endsAsPerson(String(who))
        }
    }

    /// 别的主播都把清单放在开头: what all of them do, where no part of the article is spoken of.
    private static func allDo(_ tokens: [Token], _ text: FoldedText, words: [Int]) -> Bool {
        guard let coverb = words.first(where: { tokens[$0].isWide && tokens[$0].has(.coverb) }),
            followsAdverb(tokens[coverb].range.lowerBound, in: text)
        else { return false }
        let subject = words.prefix { $0 < coverb }
        return subject.contains { tokens[$0].isHan }
            && !subject.contains { tokens[$0].isNumber || tokens[$0].concepts.intersects(parts) }
    }

    /// 去年带的实习生把常见问题写得跟病历似的, 老师叫我们把每一节都扩写; 小助手把第二节删了 calls the one who is to do it.
    private static func somebodyTakes(_ tokens: [Token], _ text: FoldedText, words: [Int]) -> Bool {
        guard let first = words.first,
            let coverb = words.first(where: { tokens[$0].isWide && text.folded(tokens[$0].range) == "把" })
        else { return false }
        let before = text.folded(from: tokens[first].range.lowerBound, to: tokens[coverb].range.lowerBound)
        if before.count > 3, told.contains(where: before.hasSuffix) { return true }
        let subject = words.prefix { $0 < coverb }
        return (endsAsPerson(before) || before.count > 1 && firmEnds.contains(where: before.hasSuffix))
            && !called.contains { before.hasSuffix($0) && before.count < $0.count + 2 }
            && !subject.contains { tokens[$0].concepts.intersects(parts) || tokens[$0].has(.verb) }
    }

    private static let told = ["叫我", "叫我们", "让我", "让我们", "要我", "逼我", "逼我们", "叫他", "让他", "叫她", "让她"]
    private static let firmEnds = ["部", "组", "社", "方", "家", "台", "站", "店", "局", "院", "校", "处", "科", "会", "所"]

    /// 这个大纲让我想起了大学论文, 标题都是主编亲自定的: what it does to somebody, and who made it.
    private static func tellsOfEffect(_ tokens: [Token], _ text: FoldedText, words: [Int]) -> Bool {
        guard let first = words.first, let last = words.last(where: { !tokens[$0].closes }),
            !tokens[first].has(.verb) || tokens[first].has(.past)
        else { return false }
        let said = text.folded(from: tokens[first].range.lowerBound, to: tokens[last].range.upperBound)
        if ["让我想", "让我觉", "让我怀", "让我感", "让我很", "让人"].contains(where: said.contains) { return true }
        return said.hasSuffix("的") && tokens[first].concepts.intersects(parts)
            && ["都是", "全是"].contains { said.contains($0) } && !said.hasSuffix("型的") && !said.hasSuffix("类的")
    }

    private static let called = ["助手", "小编", "老师", "同学", "师傅", "大师", "朋友", "伙计"]

    /// 同事从来不写引言, 编辑部的小王习惯先写结论, 做外贸的人都写过英文FAQ.
    private static func tellsOfHabit(
        _ tokens: [Token], _ text: FoldedText, _ said: String, words: [Int]
    ) -> Bool {
        guard let first = words.first, tokens[first].isWide,
            let verb = words.last(where: { tokens[$0].isWide && tokens[$0].has(.verb) }) ?? words.last
        else { return false }
        let isDemand = words.prefix { $0 < verb }.contains {
            tokens[$0].isQuote
                || tokens[$0].concepts.intersects([.colon, .becomes, .about, .named, .want, .permission])
        }
        guard !isDemand else { return false }
        // 做财务的人好像更信表格; 写三条给失眠的人都能用的建议 counts.
        if let who = said.firstRange(of: "的人"), !tokens.contains(where: { $0.isNumber && !$0.isOrdinal }),
            theirs.contains(where: said[who.upperBound...].hasPrefix)
        {
            return true
        }
        if verb != first, hasDoneOnce(tokens[verb], text) { return true }
        if !tokens[first].has(.verb), mostly.contains(where: said.contains) { return true }
        let before = text.folded(from: tokens[first].range.lowerBound, to: tokens[verb].range.lowerBound)
        return habitually.contains { adverb in
            guard let found = before.firstRange(of: adverb) else { return false }
            return !tokens[first].has(.verb) || adverb.hasPrefix("习惯")
                || endsAsPerson(String(before[..<found.lowerBound]))
        }
    }

    /// 写过; 写过的 describes, and 过程, 过滤, 过年 are words of their own.
    private static func hasDoneOnce(_ verb: Token, _ text: FoldedText) -> Bool {
        let place = verb.range.upperBound
        guard place < text.folded.count, text.folded[place] == 0x8FC7 else { return false }
        let next = text.folded(from: place, to: min(place + 2, text.folded.count)).dropFirst()
        return !"的程滤年渡期敏时去夜度于".contains(where: next.contains)
    }

    private static let theirs = [
        "都", "也", "更", "最", "大概", "大多", "好像", "会", "总", "就", "才", "不", "其实", "往往", "一般", "多半", "很",
    ]

    private static let mostly = [
        "一般都", "一般会", "通常都", "通常会", "往往都", "大多都", "基本都", "基本不", "基本上都", "基本没", "多半", "其实只", "其实都", "其实也",
        "其实不",
    ]

    private static let habitually = [
        "从不", "从没", "从来", "向来", "一向", "一贯", "历来", "总是", "总爱", "老是", "老爱", "往往", "常常", "经常", "通常", "偶尔",
        "习惯先", "习惯把", "习惯用", "习惯在", "习惯从", "习惯性",
    ]

    /// 我朋友的博客全靠疑问型标题, 我们组长写技术博客, 隔壁公司的博客每篇都加三个表格.
    private static func tellsOfPeople(_ tokens: [Token], _ text: FoldedText, words: [Int]) -> Bool {
        guard let first = words.first else { return false }
        let start = tokens[first].range.lowerBound
        let said = text.folded(from: start, to: min(start + 12, text.folded.count))
        if ["这届", "这帮", "那帮"].contains(where: said.hasPrefix) { return true }
        if words.contains(where: { tokens[$0].has(.want) }) { return false }
        if neighbours.contains(where: said.hasPrefix) {
            return words.contains { tokens[$0].concepts.intersects([.verb, .becomes]) }
        }
        // 甲方最爱在定稿之后要求加一节, 做销售的都知道
        if let who = people.first(where: { $0.count > 1 && said.hasPrefix($0) }),
            doings.contains(where: said.dropFirst(who.count).hasPrefix)
        {
            return true
        }
        if ["做", "干", "搞", "开", "卖"].contains(where: said.hasPrefix),
            ["的都", "的也", "的最"].contains(where: said.contains)
        {
            return true
        }
        guard let speaker = speakers.first(where: said.hasPrefix) else { return false }
        let rest = said.dropFirst(speaker.count)
        let tie = ties.first(where: rest.hasPrefix) ?? ""
        guard
            let (name, person) = [rest, rest.dropFirst(tie.count)].lazy.compactMap({ name in
                person(at: name).map { (name, $0) }
            }).first
        else { return false }
        // 我的读者是医生 says for whom to write; 我客户的标题 may be this one's.
        let behind = name.dropFirst(person.count)
        return !behind.prefix(4).contains("是") || speaker != "我们" && speaker != "我"
    }

    private static let doings = [
        "最爱", "以前", "之前", "从前", "过去", "总", "老", "都", "也", "喜欢", "习惯", "要求", "经常", "常", "从", "一直", "又", "只",
        "还", "会", "说", "觉得", "嫌",
        "想", "希望",
        "抱怨", "建议", "让", "叫", "们",
    ]
    private static let speakers = ["他们", "她们", "我们", "咱们", "我", "咱", "他", "她"]
    private static let ties = ["的", "那个", "这个", "家", "有个", "和", "跟", "同", "与"]
    private static let neighbours = [
        "隔壁", "别家", "对家", "对门", "人家", "有人", "有些人", "很多人", "不少人", "好多人", "大部分", "大多数",
    ]

    /// The person or the firm that a text begins with.
    private static func person(at said: Substring) -> Substring? {
        if let known = people.first(where: said.hasPrefix) { return said.prefix(known.count) }
        guard let last = said.prefix(4).dropFirst().firstIndex(where: personEnds.contains) else { return nil }
        return said[...last]
    }

    private static func endsAsPerson(_ name: String) -> Bool {
        name.count > 1
            && (name.last.map(personEnds.contains) ?? false || people.contains(where: name.hasSuffix))
    }

    /// What the names of those end with who have a trade or a place: 店长, 合伙人, 设计师.
    private static let personEnds: Set<Character> = [
        "长", "师", "员", "人", "生", "友", "总", "姐", "哥", "妹", "弟", "户", "匠", "徒", "商", "士", "父", "母", "叔",
        "姨", "嫂",
    ]

    private static let people = [
        "朋友", "同事", "同学", "老板", "领导", "客户", "编辑", "老师", "主管", "对手", "竞品", "团队", "上司", "老婆", "老公", "爸", "妈",
        "哥", "姐", "弟", "妹", "前任", "闺蜜", "邻居", "同行", "读者", "粉丝", "甲方", "师傅", "太太", "孩子", "儿子", "女儿", "亲戚",
        "助理",
        "秘书", "经理", "总监", "主任", "教练", "顾问", "会计", "司机", "房东", "公司", "单位", "部门", "学校", "医院", "工作室", "代理", "行业",
        "圈子",
        "这行",
    ]

    /// 关键词都被大站占了: what is done to something by others.
    static func suffers(_ tokens: [Token], _ text: FoldedText, words: [Int]) -> Bool {
        for place in words.dropFirst() {
            if tokens[place].concepts.intersects(valued) || tokens[place].isQuote { return false }
            let isSuffered = tokens[place].range.contains {
                text.folded[$0] == 0x88AB && followsAdverb($0, in: text)
            }
            if isSuffered { return true }
        }
        return false
    }

    /// 都全也已早总老又: behind one of these, 被 begins no noun such as 被动收入.
    private static let adverbs: Set<UInt32> = [
        0x90FD, 0x5168, 0x4E5F, 0x5DF2, 0x65E9, 0x603B, 0x8001, 0x53C8,
    ]

    /// 隔壁店标题全换成疑问型了, 隔壁车行把常见问题删了: what others did.
    static func hasHappened(_ tokens: [Token], _ text: FoldedText, words: [Int]) -> Bool {
        guard let first = words.first, tokens[first].isHan, let last = words.last,
            text.folded[tokens[last].range.upperBound - 1] == 0x4E86
        else { return false }
        if words.dropFirst().contains(where: { tokens[$0].isWide && tokens[$0].has(.coverb) }) { return true }
        return words.dropFirst().contains { place in
            tokens[place].concepts.intersects([.verb, .becomes])
                && followsAdverb(tokens[place].range.lowerBound, in: text)
        }
    }

    /// 改完阅读量掉了一半: what came of it; 写完就行了 asks for it.
    static func tellsWhatCame(_ tokens: [Token], _ text: FoldedText, words: [Int]) -> Bool {
        guard let first = words.first, tokens[first].isWide, tokens[first].has(.verb),
            let last = words.last, first < last, !tokens[last].has(.polite),
            text.folded[tokens[first].range.upperBound] == 0x5B8C
        else { return false }
        let rest = words.drop { $0 <= first }
        return rest.contains { tokens[$0].isUnknown }
            && rest.contains { text.folded(tokens[$0].range) == "了" }
    }

    private static func followsAdverb(_ place: Int, in text: FoldedText) -> Bool {
        place > 0 && adverbs.contains(text.folded[place - 1])
    }
}
