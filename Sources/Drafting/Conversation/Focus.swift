import Article
import Interpreter

/// What the words "it", "more" and "the last one" stand for.
struct Focus {
    /// The parts that were written or shown last.
    var parts: [Part] = []
    /// The type of the titles that were asked for last; `nil` is a mix.
    var titleType: TitleType?
    /// What was asked for last, of which there may be more.
    var series = Series.titles
    /// What was to be written and was not, or not to its end, with which "continue" goes on.
    var unfinished: [ProseWriter.Assignment] = []

    enum Series {
        case titles
        case faqs
    }
}
