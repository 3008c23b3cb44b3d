/// A command that was read from a clause, with how much the reading is to be believed.
struct Reading {
    var commands: [any Command]
    /// The more the better; what was not understood counts against it.
    var rank: Int
    /// Whether the clause has a verb of its own, so that it stands alone.
    var hasVerb: Bool
    /// Whether a free text runs to the end and could go on.
    var isOpen: Bool
    /// Whether everything was understood.
    var isWhole: Bool
    var namesPart: Bool

    init?(_ command: any Command.Type, _ clause: Clause) {
        guard let reading = Self.read(command, clause) else { return nil }
        self = reading
    }

    private static func read<C: Command>(_ command: C.Type, _ original: Clause) -> Reading? {
        var clause = original
        guard let first = C.read(&clause) else { return nil }
        let unread = clause.unread
        // A demand may hold a word or two that nobody knows; a statement or a question may not.
        // 小标题用疑问句好不好 may be a question, where not all of it is understood.
        let isSure = original.mood == .demand && !original.tokens.contains { $0.has(.tag) }
        let allowed = isSure ? (clause.read > 2 ? 2 : 1) : 0
        guard unread <= allowed, !clause.leavesMoodUnread, !clause.leavesNarrationUnread else { return nil }
        var commands: [any Command] = [first]
        // Nobody lists more parts than these in earnest.
        for choice in (0..<min(clause.choices, 32)).dropFirst() {
            var next = original
            next.choice = choice
            if let more = C.read(&next), more != first { commands.append(more) }
        }
        return Reading(
            commands: commands,
            rank: clause.read * 2 - unread * 4 - clause.doubt * 3,
            hasVerb: original.tokens.contains { $0.has(.verb) && !$0.isQuote },
            isOpen: clause.isOpen,
            isWhole: unread == 0,
            namesPart: !original.mentions.isEmpty)
    }

    private init(
        commands: [any Command], rank: Int, hasVerb: Bool, isOpen: Bool, isWhole: Bool, namesPart: Bool
    ) {
        self.commands = commands
        self.rank = rank
        self.hasVerb = hasVerb
        self.isOpen = isOpen
        self.isWhole = isWhole
        self.namesPart = namesPart
    }
}
