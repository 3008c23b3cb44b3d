/// Why a short form could not be read.
public enum ShortFormError: Error, Equatable, CustomStringConvertible {
    case unknown(String, nearest: String?)
    case incomplete(usage: String)
    case unexpected(String, usage: String)

    /// One sentence that says what would be right.
    public var description: String {
        switch self {
        case .unknown(let verb, let nearest?): "There is no /\(verb.prefix(32)); did you mean \(nearest)?"
        case .unknown(let verb, nil): "There is no /\(verb.prefix(32)); /help lists the commands."
        case .incomplete(let usage): "That is not complete; say \(usage)."
        case .unexpected(let words, let usage): "“\(words.prefix(60))” does not fit; say \(usage)."
        }
    }
}
