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
        case let error as ExitCode: leave(error.rawValue)
        case is SessionError, is ModelError, is Problem, is ExportError,
            is ImportError:
            say(Explanation.sentence(for: error, in: .english))
            leave(failure.rawValue)
        default:
            let code = DrafterCommand.exitCode(for: error)
            guard code != .success else { DrafterCommand.exit(withError: error) }
            say(DrafterCommand.fullMessage(for: error))
            leave(error is ValidationError || code == .validationFailure ? wrongUsage : failure.rawValue)
        }
    }

    /// Ends the process with what was printed, and with nothing else.
    ///
    /// The model may still be loading on its own thread: to take down the engine's global state under it, as
    /// `exit` does, can end in a crash or never.
    static func leave(_ status: Int32) -> Never {
        fflush(nil)
        _exit(status)
    }

    private static func say(_ message: String) {
        FileHandle.standardError.write(Data((message + "\n").utf8))
    }
}
