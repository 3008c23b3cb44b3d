import Foundation

/// The writer's home folder, as a shell knows it.
public enum HomeFolder {
    /// A path with the home in the place of a leading `~`.
    ///
    /// Foundation takes the home from the list of users and does not look at `HOME`.
    public static func expanding(
        _ path: String, home: String? = ProcessInfo.processInfo.environment["HOME"]
    ) -> String {
        guard path == "~" || path.hasPrefix("~/"), let home, !home.isEmpty else {
            return NSString(string: path).expandingTildeInPath
        }
        return home + path.dropFirst()
    }
}
