/// A command that may go on with free text: "rewrite section 4, add more numbers".
public protocol AwaitingText: Command {
    /// Whether it has no text yet.
    var awaitsText: Bool { get }
}

/// A command that may as well be what another is to be written with: 面向老年人.
public protocol FittingText: Command {}

/// A command that holds amounts: how many words, how many titles.
public protocol TakingAmounts: Command {}

/// A command that what is said of subsections belongs to: "outline it, **each section with 2 subsections**".
public protocol TakingSubsections: Command {}

/// A command that means little without the place at which it is to be done.
public protocol DependentOnPlace: Command {
    /// Whether no place was said.
    var hasNoPlace: Bool { get }
}

/// A command that asks for something on a subject, which may be said in a clause of its own: "…, keyword: tents".
public protocol TakingSubject: Command {
    /// The command on a subject; `nil` where it has one already.
    func about(_ subject: String) -> (any Command)?
}

/// A command that says nothing but the subject.
public protocol NamingSubject: Command {
    /// The subject, where this is what it says.
    var subject: String? { get }
    /// What is to be written about the subject, where another command says how much.
    func written(as amount: any Command) -> (any Command)?
}

/// A command for more of what was proposed last.
public protocol Repeating: Command {
    /// Whether it does not say how many.
    var isVague: Bool { get }
}

/// A command whose result there may be more of.
public protocol Repeatable: Command {}

/// A command that may be repeated without its verb: "set the tone to calm **and the length to 900 words**".
public protocol SharingVerb: Command {
    /// Whether it says enough of its own to stand in a list.
    var standsInList: Bool { get }
}

/// A command that is done to the whole piece where it names nothing: "write it".
public protocol DoneToAll: Command {
    /// Whether it names nothing.
    var namesNothing: Bool { get }
}
