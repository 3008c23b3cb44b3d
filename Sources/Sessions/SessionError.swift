import Article
import Foundation

/// Why a session can't be opened or saved.
public enum SessionError: Error, Equatable, Sendable {
    /// There is no session of that name; `nearest` are names that are like it, the likest first.
    case unknown(name: String, nearest: [String])
    /// The name is empty, too long, or holds what a file's name must not; its first part is given.
    case invalidName(String)
    /// A new session would take the name of one that there is.
    case exists(name: String)
    /// `keptAs` is the file that now holds the damaged session; `nil` while it still stands in its place.
    case damaged(name: String, keptAs: String?, damage: Damage)
    /// A newer program wrote the file, which is left as it is.
    case newerFormat(name: String, format: Int)
    /// The turns do not give the article that was saved.
    case unreplayable(name: String, mismatch: Mismatch)
    /// Another process has the session.
    case inUse(name: String, holder: LockHolder)
    /// No session of that name is in the trash; `nearest` are names that are like it, the likest first.
    case notDeleted(name: String, nearest: [String])
    /// The disk, or the writer's share of it, is full.
    case noSpace(folder: String)
    /// The file or folder may not be written.
    case noPermission(path: String)
    /// Nothing can be saved there; `reason` is in the system's words.
    case unwritable(folder: String, reason: String)
    /// The file is there but can't be read; `reason` is in the system's words.
    case unreadable(name: String, reason: String)
}

extension SessionError {
    /// The error for a system call that failed while something was written.
    static func writing(in folder: URL, path: String? = nil, code: Int32) -> SessionError {
        switch code {
        case ENOSPC, EDQUOT: .noSpace(folder: folder.path)
        case EACCES, EPERM, EROFS: .noPermission(path: path ?? folder.path)
        default: .unwritable(folder: folder.path, reason: String(cString: strerror(code)))
        }
    }

    /// The error that Foundation gave while it made a folder or read a file.
    static func code(of error: any Error) -> Int32? {
        if let error = error as? POSIXError { return error.code.rawValue }
        guard let error = error as? CocoaError else { return nil }
        switch error.code {
        case .fileWriteOutOfSpace: return ENOSPC
        case .fileWriteNoPermission, .fileReadNoPermission: return EACCES
        case .fileWriteVolumeReadOnly: return EROFS
        default:
            let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
            return (cause as? POSIXError)?.code.rawValue
        }
    }
}
