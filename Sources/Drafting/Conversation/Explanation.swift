import Article
import LanguageModel
import Publishing
import Sessions
import SourceFiles

/// Errors of every room as one sentence that says what to do.
public enum Explanation {
    /// The sentence for an error of any kind.
    public static func sentence(for error: any Error, in language: Language) -> String {
        switch error {
        case let problem as Problem: problem.sentence(in: language)
        case let error as SessionError: error.sentence(in: language)
        case let error as ModelError: language == .chinese ? error.chinese : error.description
        case let error as ExportError: error.sentence(in: language)
        case let error as ImportError: error.sentence(in: language)
        case let error as SourceFileError: error.sentence(in: language)
        default: "\(error)"
        }
    }
}
