import Article
import Interpreter

/// Rewrites a part so that it has a quality or follows an instruction.
struct Rewrite: Command {
    var target: Target?
    var change: Change?
    /// What is to be different, in the writer's words; used only where no ``Change`` fits.
    var instruction: String?

    /// A quality that a part may be given.
    enum Change: String, Codable, Sendable, CaseIterable, Describing {
        case shorter, longer, simpler, formal, casual, friendly, persuasive, professional
    }

    static let verb = "rewrite"

    static let help = CommandHelp(
        english: "Rewrites a part: shorter, longer, simpler, in another tone, or as you say.",
        chinese: "改写一处：更短、更长、更简单、换语气，或按你说的改。",
        englishExamples: ["make section 2 shorter", "rewrite the intro so that it opens with a question"],
        chineseExamples: ["把引言写得更正式", "重写第二节，加入更多数字"],
        usage: "/rewrite [TARGET] [CHANGE | INSTRUCTION]")

    private enum Cue { case rewrite, redo, make, turn, manner, tone }

    static let vocabulary: Vocabulary = [
        .verb(
            Cue.rewrite, "rewrite", "rephrase", "redraft", "reword", "revise", "rework",
            "redo the wording of", "polish", "recast", "paraphrase", "improve", "restyle", "refine", "tweak",
            "edit the wording of", "touch up", "re-write", "re-do", "reformulate", "re-word", "rephrasing",
            "overhaul", "write again", "take another pass at", "have another go at", "take another stab at",
            "try again with",
            "重写", "改写", "重新写", "润色", "润饰", "重写一下", "改一下", "改改", "修改", "改进", "优化", "重新组织", "换个说法", "换种说法",
            "重新改写",
            "再写一遍", "重新写一遍", "重新撰写", "改写一下", "重新润色", "打磨", "重构", "改写成", "改", "换个写法", "重新表述", "修订", "修一下",
            "改得", "重写成", "改写为", "重新措辞", "调整一下", "重新写成", "重拟"),
        .verb(Cue.make, "make"),
        .verb(Cue.turn, "turn"),
        .noun(Cue.manner, "写得", "说得", "讲得", "弄得", "变得", "搞得", "做得", "显得", "让", "使"),
        .verb(Cue.redo, "redo", "re-do", "do over"),
        .verb(
            Change.shorter, "shorten", "condense", "trim", "cut down", "tighten", "tighten up", "trim down",
            "shrink", "compress", "abridge", "pare down", "slim down", "cut back", "boil down",
            "reduce", "缩短", "精简", "压缩", "缩减", "简短", "精炼", "缩写", "删减", "浓缩", "改短", "写短", "缩一缩", "砍短", "弄短",
            "减短", "缩", "裁短"),
        .verb(Change.longer, "lengthen", "make longer", "stretch", "加长", "拉长", "写长", "延长", "改长", "增长", "弄长"),
        .verb(Change.simpler, "simplify", "dumb down", "simplifying", "简化", "改简单", "写简单"),
        .verb(Change.casual, "loosen up"),
        .verb(Change.friendly, "warm up"),
        .noun(
            Change.shorter, "shorter", "briefer", "more concise", "concise", "more succinct", "succinct",
            "tighter", "more compact", "less wordy", "snappier", "crisper", "less long", "less verbose",
            "terser", "more brief", "punchier and shorter", "短一点", "短些", "更短", "短一些", "短点", "简短一点", "简洁",
            "精简一点", "简练", "短", "简短些", "更简洁", "更精简", "精简", "紧凑", "凝练", "精炼", "简明"),
        .noun(
            Change.longer, "longer", "lengthier", "more detail", "more details", "more depth",
            "more detailed", "more in-depth", "more thorough",
            "meatier", "wordier", "长一点", "长些", "更长", "长一些", "长点", "详细一点", "详细些", "更详细", "长", "详细一些"),
        .noun(
            Change.simpler, "simpler", "easier to read", "easier to understand", "plainer", "easier",
            "more readable", "less complicated", "less complex", "more accessible", "less technical",
            "more simple", "easier to follow", "in plain english", "in plain language", "in simpler words",
            "in simple terms", "in simpler terms", "in plainer language", "in layman's terms",
            "more straightforward", "in plain words", "简单", "简单点", "更简单", "通俗", "通俗易懂", "易懂", "浅显", "简单易懂",
            "通俗一点", "好懂", "简单些", "浅白", "直白", "简单一点", "浅显易懂", "容易懂", "好读", "白话", "简单一些", "容易理解", "大白话", "好理解"),
        .noun(
            Change.formal, "formal", "more formal", "formally", "more formally", "less casual",
            "less informal", "stricter in tone", "正式", "正规", "严肃", "书面", "书面化", "正经", "庄重", "严谨"),
        .noun(
            Change.casual, "casual", "more casual", "casually", "informal", "conversational", "relaxed",
            "less formal", "more conversational", "more relaxed", "laid-back", "chatty", "chattier",
            "more informal", "more laid-back", "looser", "more colloquial", "colloquial", "less stiff",
            "less stuffy", "口语化", "随意", "口语", "轻松", "随便一点", "随便些", "随便点", "休闲", "口语些", "随性", "接地气"),
        .noun(
            Change.friendly, "friendly", "friendlier", "more friendly", "warmer", "kinder",
            "more approachable", "approachable", "more welcoming", "welcoming", "more personable", "亲切", "友好",
            "友善", "温和", "和气", "亲和", "热情", "平易近人"),
        .noun(
            Change.persuasive, "persuasive", "more persuasive", "convincing", "more convincing", "compelling",
            "more compelling", "salesy", "more persuasively", "persuasively", "pushier",
            "stronger as a pitch", "有说服力", "更有说服力", "说服力", "说服力更强", "更具说服力", "具说服力", "打动人", "令人信服", "有感染力",
            "说服人", "让人信服"),
        .noun(
            Change.professional, "professional", "more professional", "businesslike", "more businesslike",
            "professionally", "more professionally", "more polished", "business-like", "专业", "专业化", "更专业",
            "职业化", "商务"),
        .value(
            Cue.tone, "tone", "style", "voice", "way", "register", "sound", "read", "language", "manner",
            "fashion", "wording", "feel", "look", "语气", "风格", "口吻", "文风", "语调", "措辞", "写法", "表达", "写得", "说得",
            "写", "讲得", "语言", "弄得", "改得", "方式", "篇幅", "说", "文字", "显得", "变得", "要", "搞得", "处理得", "读起来", "听起来",
            "改成", "做得", "更"),
    ]

    static func read(_ clause: inout Clause) -> Rewrite? {
        guard !clause.isStatement, !clause.isQuestion else { return nil }
        if !clause.namesPart, clause.hasToneNoun { return nil }
        // 让结论更有力, 把引言写得更生动
        let isToldHow = clause.has(Cue.manner) && clause.has(concept: .coverb)
        let target = clause.takeTarget() ?? clause.takeAnyTarget()
        if target == .titles || target == .outline && clause.isIndefinite(.outline),
            !clause.startsWithCue(Cue.rewrite)
        {
            return nil
        }
        let verb = clause.place(of: Cue.rewrite) ?? (target == nil ? nil : clause.place(of: Cue.redo))
        var whole = clause
        if let verb { whole.takeWord(at: verb) }
        if let change = whole.take(Change.self), whole.takeManner(), whole.isSpent || verb == nil {
            clause = whole
            if target == nil, clause.unread > 0 { return nil }
            return Rewrite(target: target, change: change)
        }
        guard let verb else { return made(&clause, target, isToldHow: isToldHow) }
        clause.takeWord(at: verb)
        var rewrite = Rewrite(target: target)
        // 把第四节用小学生能懂的话重写
        if target != nil, clause.isChinese(at: verb), let manner = clause.takeManner(before: verb) {
            clause.doubt += 1
            rewrite.instruction = manner
            return rewrite
        }
        // 把描述改得更吸引人
        if target != nil, clause.isChinese(at: verb), let quality = clause.takeComparison(strict: true) {
            rewrite.instruction = quality
            return rewrite
        }
        let bare = clause.takeUntaken(after: verb)
        if bare {
            guard target != nil || clause.startsWithCue(Cue.rewrite) else { return nil }
            // 优化一下SEO rewrites nothing.
            if target == nil { clause.doubt += 1 }
            return rewrite
        }
        guard
            clause.startsWithCue(Cue.rewrite) || clause.startsWithCue(Cue.redo) || clause.isChinese(at: verb)
        else { return nil }
        clause.doubt += 1
        rewrite.instruction = clause.takeInstruction(after: verb)
        return rewrite.instruction == nil ? nil : rewrite
    }

    /// "Make the intro **funnier**", 把引言写得**更生动**: a quality that is no ``Change``.
    private static func made(_ clause: inout Clause, _ target: Target?, isToldHow: Bool) -> Rewrite? {
        guard let target, target != .outline, target != .titles, target != .title else { return nil }
        if clause.startsWithCue(Cue.make), clause.take(Cue.make) {
            guard let quality = clause.takeQuality() else { return nil }
            clause.doubt += 2
            return Rewrite(target: target, instruction: quality)
        }
        // "Turn section 4 into a dialogue"
        if clause.startsWithCue(Cue.turn), clause.take(Cue.turn) {
            guard clause.has(concept: .becomes), let form = clause.takeInstruction(after: clause.end) else {
                return nil
            }
            clause.doubt += 2
            return Rewrite(target: target, instruction: form)
        }
        guard isToldHow else { return nil }
        _ = clause.take(Cue.manner)
        guard let quality = clause.takeComparison() else { return nil }
        clause.doubt += 2
        return Rewrite(target: target, instruction: quality)
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Rewrite {
        var rewrite = Rewrite()
        rewrite.change = form.take(Change.self)
        if rewrite.change == nil {
            rewrite.target = form.takeTarget()
            rewrite.change = form.take(Change.self)
        }
        if rewrite.change == nil || !form.isEmpty {
            let rest = form.takeRest()
            if let change = rewrite.change, let rest {
                rewrite.instruction = change.rawValue + " " + rest
                rewrite.change = nil
            } else {
                rewrite.instruction = rest
            }
        }
        if rewrite == Rewrite() { throw form.incomplete() }
        return rewrite
    }
}

extension Rewrite: AwaitingText, SharingVerb {
    var awaitsText: Bool { change == nil && instruction == nil && target != nil }
    var standsInList: Bool { target != nil && change != nil }
}

extension Rewrite: DependentOnPlace {
    var hasNoPlace: Bool { target == nil }
}

extension Clause {
    /// Whether a word for the tone stands free, which says that the tone of the whole is meant.
    fileprivate var hasToneNoun: Bool { has(SetValue.Key.tone) }

    /// Takes the small words around a quality: "in a ... tone", 写得; always true.
    fileprivate mutating func takeManner() -> Bool {
        _ = take(Rewrite.Change.self)
        takeDegrees()
        takeManners()
        return true
    }
}
