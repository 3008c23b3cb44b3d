import Article
import Interpreter
import Publishing

/// Chooses one of the proposed titles.
struct Choose: Command {
    /// The number of the title, counted from 1; −1 is the last.
    var number: Int

    static let verb = "choose"

    static let help = CommandHelp(
        english: "Chooses one of the proposed titles.",
        chinese: "选定一个标题。",
        englishExamples: ["use title 3", "I like the second one"],
        chineseExamples: ["用第三个标题", "选最后一个"],
        usage: "/choose NUMBER")

    private enum Cue { case choose, number, noun, measure, settled }

    static let vocabulary: Vocabulary = [
        .verb(
            Cue.choose, "choose", "pick", "select", "use", "go with", "going with", "go for", "take",
            "settle on", "i like", "i prefer", "i love",
            "let's go with", "let's use", "i choose", "i pick", "i'll take", "i'll have", "i'll go with",
            "i'm going with",
            "we'll go with", "we'll take", "i'll use",
            "i want", "we'll use", "stick with", "run with", "opt for", "adopt", "my pick is", "my choice is",
            "i vote for", "i'd go with", "i'd pick", "let's do", "let's take",
            "i'd like", "we like", "decide on", "we choose", "i'd choose", "lock in", "keep", "i want to use",
            "i'd like to use", "i'd like to go with", "winner is", "i've decided on",
            "we're going with", "i'm happy with", "i'm fine with", "i select", "i opt for", "let's pick",
            "let's choose",
            "选", "选择", "选用", "用", "使用", "采用", "要", "就用", "就选", "挑", "选定", "定", "敲定", "就要", "我要", "我选", "喜欢",
            "我喜欢", "选中", "就定", "确定", "锁定", "决定用", "决定选", "看中", "相中", "取", "我用", "拿", "我更喜欢", "更喜欢", "中意",
            "换", "换成", "改用", "想用", "我想用", "想选", "采纳", "挑选", "选取", "倾向", "偏好"),
        .noun(Cue.number, "number", "no", "option", "#", "号", "选项", "nr", "candidate"),
        .noun(
            Cue.noun, "title", "headline", "one", "idea", "title idea", "suggestion", "标题", "题目", "那个", "题",
            "候选标题", "候选", "备选"),
        .noun(Cue.measure, "个", "条", "号"),
        .noun(Cue.choose, "title it is", "headline it is"),
        .noun(Cue.settled, "就用它", "就用它了", "就选它", "就选它了", "就它了", "就定它了"),
        .value(
            Cue.choose, "就它", "就它了", "就这个", "就这个了", "它", "好", "不错", "就是它", "吧", "the best", "best", "it is",
            "wins", "作为标题", "当标题", "做标题", "作标题",
            "挺好", "最好", "就它吧", "可以", "最合适", "为标题", "is the one", "就这样", "for the article", "is my favorite",
            "is my favourite", "the most", "works for me", "works best", "works", "is the winner",
            "is the best one", "就决定是", "决定是", "will do", "it'll do"),
    ]

    static func read(_ clause: inout Clause) -> Choose? {
        // "The third title seems dull"
        guard !clause.has(concept: .blame), !clause.has(concept: .all), !clause.isQuestion,
            !clause.namesPart(beyondTitles: true)
        else {
            return nil
        }
        let hasVerb = clause.startsWithCue(Cue.choose) || clause.has(Cue.choose)
        let isCounted = clause.hasOrdinal && (clause.has(Cue.measure) || clause.isPlaceInOrder(from: 0))
        guard
            hasVerb || isCounted || clause.has(Cue.number) || clause.has(Cue.noun) || clause.has(Cue.measure)
        else { return nil }
        let hasNumberWord = clause.take(Cue.number)
        let hasNoun = clause.has(Cue.noun) || clause.has(concept: .title)
        let isPlural = clause.place(of: Cue.noun).map { clause.isPlural(at: $0) } ?? false
        guard
            let number = clause.takeOrdinal()
                ?? ((hasNumberWord || hasNoun || clause.has(Cue.choose)) && !isPlural
                    ? clause.takeBareNumber() : nil)
        else { return nil }
        // 第五个标题最顺口，就用它: why it is chosen.
        if let place = clause.place(of: Cue.settled) {
            for reason in 0...place { clause.takeWord(at: reason) }
        }
        _ = clause.take(Cue.choose)
        _ = clause.take(Cue.noun)
        clause.take(anyOf: [.title, .measure, .it, .this, .pronoun, .named, .copula, .opinion])
        guard clause.isSpent, hasVerb || hasNumberWord || hasNoun || isCounted else { return nil }
        return Choose(number: number)
    }

    /// A number that is said alone is that of a title: "3", "the third", 第三.
    static func answering(_ utterance: String) -> Choose? {
        let bare = #/\s*(?:the\s+|no\.?\s*|#|第)?\s*(?:([0-9]{1,2})(?:st|nd|rd|th)?|(\w+))[.!。！]?\s*/#
            .ignoresCase()
        guard let match = utterance.wholeMatch(of: bare) else { return nil }
        let number = match.1.flatMap { Int($0) } ?? match.2.flatMap { places[$0.lowercased()] }
        return number.flatMap { $0 == 0 ? nil : Choose(number: $0) }
    }

    private static let places = [
        "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
        "ninth": 9, "tenth": 10, "last": -1, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
        "九": 9, "十": 10, "最后": -1,
    ]

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Choose {
        if form.take(word: "last", "最后", "最后一个") != nil { return Choose(number: -1) }
        _ = form.take(word: "title", "标题")
        guard let number = form.takeNumber() else { throw form.incomplete() }
        return Choose(number: number)
    }
}

extension Choose: Action {
    func run(in conversation: isolated Conversation) async throws {
        let ideas = conversation.article.titleIdeas
        guard !ideas.isEmpty else {
            throw Problem(
                "There are no titles to choose from yet: say \"give me 5 titles\" first.",
                "还没有可选的标题：请先说“来5个标题”。")
        }
        let position = number < 0 ? ideas.count + 1 + number : number
        guard ideas.indices.contains(position - 1) else {
            throw Problem(
                "There is no title \(number): the list has \(ideas.count), so name one from 1 to \(ideas.count).",
                "没有第 \(number) 个标题：共 \(ideas.count) 个，请说 1 到 \(ideas.count)。")
        }
        let title = ideas[position - 1].text
        try conversation.edit([.setText(of: .title, to: title), .setText(of: .slug, to: Slug.of(title))])
        conversation.show("# \(title)\n")
    }
}
