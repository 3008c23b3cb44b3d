/// A place in a clause that names one part of the article or a list of parts.
public struct Mention: Sendable {
    /// What the part is to the command.
    public enum Role: Sendable {
        /// What the command is done to.
        case object
        /// Where something goes or is: "to section 2", 在第二节里.
        case to
        case before
        case after
        /// What something belongs to: "the heading of section 2".
        case of
    }

    var targets: [Target]
    var role: Role = .object
    /// The words that name the part.
    var range: Range<Int>
    /// The same with the small words that give it its role.
    var whole: Range<Int>
}
