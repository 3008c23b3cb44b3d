/// Judges the sentences of a branch, one by one, before anyone sees them.
///
/// A model that can take its words back draws a refused sentence again; one that can't drops it.
public protocol Reviewer: Sendable {
    /// What is to become of a finished sentence.
    ///
    /// - Parameters:
    ///   - sentence: The sentence with the space before it and its closing marks.
    ///   - text: All that was released of the branch before it, less the opening.
    ///   - isLast: Whether the branch ended with it, perhaps in its middle.
    mutating func review(_ sentence: String, after text: String, isLast: Bool) -> Verdict
}

/// What a reviewer says of a sentence.
public enum Verdict: Equatable, Sendable {
    case keep
    /// Keep it, and end the branch.
    case keepAndFinish
    /// Draw it again.
    case redraw
    /// Leave it out, and end the branch.
    case finish
}
