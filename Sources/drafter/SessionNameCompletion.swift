import ArgumentParser
import Foundation
import Sessions

extension CompletionKind {
    /// The names of the sessions in the usual folder, or in the one that `DRAFTER_SESSIONS` names.
    static var sessionNames: CompletionKind {
        .custom { _, _, _ in
            let named = ProcessInfo.processInfo.environment["DRAFTER_SESSIONS"] ?? ""
            let folder = named.isEmpty ? Places.sessions : URL(fileURLWithPath: named)
            return SessionStore(folder: folder).names()
        }
    }
}
