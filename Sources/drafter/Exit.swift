import ArgumentParser
import Article
import Drafting
import Foundation
import LanguageModel
import Publishing
import Sessions

/// How the program ends: 0 done, 1 the work failed, 2 wrong usage, 130 interrupted.
enum Exit {
    static let failure = ExitCode(1)
    static let interrupted = ExitCode(130)
    private static let wrongUsage: Int32 = 2

    /// Tells an error in one sentence, and ends.
    static func end(with error: any Error) -> Never {
        switch error {
        case let error as ExitCode: exit(error.rawValue)
        case is SessionError, is ModelError, is Problem, is ExportError:
            say(Explanation.sentence(for: error, in: .english))
            exit(failure.rawValue)
        default:
            let code = DrafterCommand.exitCode(for: error)
            guard code != .success else { DrafterCommand.exit(withError: error) }
            say(DrafterCommand.fullMessage(for: error))
            exit(error is ValidationError || code == .validationFailure ? wrongUsage : failure.rawValue)
        }
    }

    private static func say(_ message: String) {
        FileHandle.standardError.write(Data((message + "\n").utf8))
    }
}
