/// A command that may go on with free text: "rewrite section 4, add more numbers".
public protocol AwaitingText: Command {
    /// Whether it has no text yet.
    var awaitsText: Bool { get }
}

/// A command that may as well be what another is to be written with: 面向老年人.
public protocol FittingText: Command {}

/// A command that holds amounts: how many words, how many titles.
public protocol TakingAmounts: Command {}

/// A command that means little without the place at which it is to be done.
public protocol DependentOnPlace: Command {
    /// Whether no place was said.
    var hasNoPlace: Bool { get }
}

/// A command that may be repeated without its verb: "set the tone to calm **and the length to 900 words**".
public protocol SharingVerb: Command {
    /// Whether it says enough of its own to stand in a list.
    var standsInList: Bool { get }
}
