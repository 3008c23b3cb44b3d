import Article
import Interpreter

/// Moves a section.
struct Move: Command {
    var target: Target
    var before: Target?
    var after: Target?
    var to: Position?
    /// How many places down; a negative number goes up.
    var by: Int?

    /// A place among the sections; coded as `"start"`, `"end"` or a number.
    enum Position: Hashable, Sendable {
        case start, end
        case number(Int)
    }

    static let verb = "move"

    static let help = CommandHelp(
        english: "Moves a section before or after another, to the start or end, up or down.",
        chinese: "移动一节。",
        englishExamples: ["move section 3 before section 2", "move it up"],
        chineseExamples: ["把第四节移到最后", "第五节下移一位"],
        usage: "/move TARGET before|after TARGET | start | end | up | down | NUMBER")

    private enum Cue { case move, become, up, down, unit, position }

    static let vocabulary: Vocabulary = [
        .verb(
            Cue.move, "move", "shift", "put", "place", "bring", "bump", "push", "pull", "relocate", "drag",
            "send", "reposition", "transfer", "slide", "swap", "position", "nudge", "take", "promote",
            "demote", "stick", "drop", "set", "have", "come", "go", "sit",
            "移", "移到", "移动", "移动到", "挪", "挪到", "放", "放到", "调到", "提", "提到", "换到", "搬", "搬到", "拉到", "排到", "移至",
            "挪至", "放在", "调整到", "往", "向", "推到", "置于", "提前", "提前到", "推后", "移去", "调", "摆到", "挪动", "移动至", "放置到",
            "安排到", "插到", "后移", "前移", "上移", "下移", "挪去", "排在", "丢到", "挪一下", "移一下", "调换到", "拖到", "往上", "往下",
            "往前", "往后", "换", "调至", "弄到", "弄去", "搁到", "拿到", "降到", "移往", "退到", "升到"),
        .verb(
            Cue.become, "make", "turn", "变成", "变为", "当", "改成", "改为", "成为", "设为", "当作", "做",
            "当成", "设成"),
        .value(
            Cue.up, "up", "upward", "upwards", "higher", "earlier", "forward", "上移", "前移", "往上", "往前", "向上",
            "向前", "提前", "朝上", "朝前", "前", "上", "靠前"),
        .value(
            Cue.down, "down", "downward", "downwards", "lower", "later", "backward", "back", "下移", "后移", "往下",
            "往后", "向下", "向后", "推后", "朝下", "朝后", "靠后", "后", "下"),
        .value(
            Cue.unit, "spot", "place", "position", "slot", "step", "notch", "row", "level", "位", "个位置", "格",
            "步", "名", "位置", "次"),
        .value(
            Cue.position, "position", "spot", "place", "slot", "number", "section", "one", "part", "位", "位置",
            "个位置", "号位"),
    ]

    static func read(_ clause: inout Clause) -> Move? {
        guard !clause.isStatement, !clause.isQuestion else { return nil }
        // "Make section 4 the first one": a place is all that it can become.
        let isMade = !clause.has(Cue.move)
        guard !isMade || clause.take(Cue.become) else { return nil }
        guard let target = clause.takeTarget() ?? clause.takeBareSection() else { return nil }
        let up = clause.has(Cue.up)
        let down = clause.has(Cue.down)
        var move = Move(target: target)
        move.before = clause.takeTarget(as: .before) ?? clause.takeBareSection(beside: .before)
        if move.before == nil {
            move.after = clause.takeTarget(as: .after) ?? clause.takeBareSection(beside: .after)
        }
        // 第二节和第三节之间 is behind the first of them.
        if let after = move.after?.each, after.count > 1 { move.after = after[0] }
        // "Start" is a place before it is a verb.
        let position = move.before == nil && move.after == nil ? clause.takePosition() : nil
        clause.takeManners()
        if move.before == nil, move.after == nil {
            if let end = position {
                move.to = end ? .end : .start
            } else if let target = clause.takeTarget(as: .to) ?? clause.takeTarget() {
                guard let place = Position(of: target, isResult: isMade) else { return nil }
                move.to = place
            } else if clause.has(Cue.position), let number = clause.takeOrdinal() {
                // "Up to second position"
                move.to = .number(number)
            } else if up || down {
                let steps = clause.takeCount(countingOne: true) ?? 1
                move.by = up && !(down && clause.isLater(Cue.down, than: Cue.up)) ? -steps : steps
            } else if let number = clause.takeNumber() {
                move.to = .number(number)
            }
        }
        _ = clause.take(Cue.move)
        _ = clause.take(Cue.up)
        _ = clause.take(Cue.down)
        _ = clause.take(Cue.unit)
        _ = clause.take(Cue.position)
        clause.take(anyOf: [.to, .by, .inside, .of, .place, .article, .outline])
        if isMade, move.to == nil { return nil }
        // "Put a FAQ section at the end" adds one.
        if target == .faqs, clause.isIndefinite(.faq) { return nil }
        // 换第三个标题 moves nothing.
        if [.title, .titles, .article, .outline].contains(target) { return nil }
        guard clause.isSpent, move != Move(target: target) else { return nil }
        return move
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Move {
        guard let target = form.takeTarget() else { throw form.incomplete() }
        var move = Move(target: target)
        if let place = form.take(word: "before", "after", "之前", "之后") {
            guard let other = form.takeTarget() else { throw form.incomplete() }
            if place == "before" || place == "之前" { move.before = other } else { move.after = other }
            return move
        }
        _ = form.take(word: "to", "到")
        switch form.take(word: "start", "end", "up", "down", "first", "last", "top", "bottom") {
        case "start"?, "first"?, "top"?: move.to = .start
        case "end"?, "last"?, "bottom"?: move.to = .end
        case "up"?: move.by = -(form.takeNumber() ?? 1)
        case "down"?: move.by = form.takeNumber() ?? 1
        default:
            guard let number = form.takeNumber() else { throw form.incomplete() }
            move.to = .number(number)
        }
        return move
    }
}

extension Move.Position: Codable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
            self = .number(number)
            return
        }
        switch try container.decode(String.self) {
        case "start": self = .start
        case "end": self = .end
        default: throw DecodingError.dataCorruptedError(in: container, debugDescription: "no position")
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .start: try container.encode("start")
        case .end: try container.encode("end")
        case .number(let number): try container.encode(number)
        }
    }
}

extension Move: SharingVerb {
    var standsInList: Bool { true }
}

extension Move.Position {
    /// The place that a part stands for when something is moved there: 开头 is the start as well as the intro.
    ///
    /// - Parameter isResult: Whether the part is what the section becomes: "the first section" is the start.
    fileprivate init?(of target: Target, isResult: Bool) {
        switch target {
        case .section(let number) where number.subsection == nil:
            self = isResult && number.section == 1 ? .start : .number(number.section)
        case .intro: self = .start
        case .conclusion, .lastSection: self = .end
        default: return nil
        }
    }
}

extension Move: Action {
    func run(in conversation: isolated Conversation) async throws {
        let parts = try conversation.parts(of: target)
        guard parts.count == 1, case .section(let number) = parts[0] else {
            throw Problem(
                "Only sections move, one at a time: say for example \"move section 3 before section 2\".",
                "只能移动章节，一次一节：例如“把第三节移到第二节前面”。")
        }
        let place = try destination(of: number, in: conversation)
        let neighbour = try (before ?? after).flatMap { try conversation.parts(of: $0).first }
        guard place != number else {
            throw Problem(
                "Section \(number) stands there already: say where else to move it.",
                "第 \(number) 节已经在那里：请说移到别处。")
        }
        try conversation.restructure { article throws(EditError) in try article.moving(number, to: place) }
        conversation.focus.parts = [.section(place)]
        let told = told(of: place, beside: neighbour)
        conversation.tell("moved section \(number) \(told.english)", "第 \(number) 节移到了\(told.chinese)")
    }

    /// Where the section went, by the numbers that the writer knew.
    private func told(of place: SectionNumber, beside neighbour: Part?) -> (english: String, chinese: String)
    {
        guard let neighbour else { return ("to \(place)", "第 \(place) 节") }
        let (english, chinese) = before == nil ? ("after", "后") : ("before", "前")
        if case .section(let number) = neighbour {
            return ("\(english) \(number)", "第 \(number) 节\(chinese)")
        }
        return ("\(english) \(neighbour.name(in: .english))", neighbour.name(in: .chinese) + chinese)
    }

    /// The number that the section is to have afterwards.
    private func destination(
        of number: SectionNumber, in conversation: isolated Conversation
    ) throws(Problem) -> SectionNumber {
        if let before { return try place(beside: before, of: number, in: conversation) }
        if let after { return try place(beside: after, of: number, in: conversation, isBehind: true) }
        let count = conversation.article.siblings(of: number).count
        let position =
            switch to {
            case .start?: 1
            case .end?: count
            case .number(let position)?: position
            case nil: number.position + (by ?? 0)
            }
        guard (1...count).contains(position) else {
            throw Problem(
                "Section \(number) can only have a place from 1 to \(count): name one of them.",
                "第 \(number) 节只能移到 1 到 \(count) 的位置：请另选一个。")
        }
        return number.moved(by: position - number.position)
    }

    private func place(
        beside other: Target, of number: SectionNumber, in conversation: isolated Conversation,
        isBehind: Bool = false
    ) throws(Problem) -> SectionNumber {
        let neighbour: SectionNumber
        switch try conversation.parts(of: other).first {
        case .section(let other)? where other.subsection == nil || number.subsection != nil: neighbour = other
        case .intro? where isBehind: neighbour = SectionNumber(1)
        case .conclusion? where !isBehind: return SectionNumber(conversation.article.sections.count)
        default:
            throw Problem(
                "A section can only stand before or after another section: name one.",
                "一节只能放在另一节的前面或后面：请指明是哪一节。")
        }
        if case .intro = other { return neighbour }
        let place = isBehind ? neighbour.next : neighbour
        // Taking it out moves those behind it up.
        let areSiblings =
            (number.subsection == nil) == (neighbour.subsection == nil)
            && (number.subsection == nil || number.section == neighbour.section)
        return areSiblings && number.position < place.position ? place.moved(by: -1) : place
    }
}
