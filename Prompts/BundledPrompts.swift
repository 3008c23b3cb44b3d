import Foundation

/// The prompt files that come with Drafter.
public enum BundledPrompts {
    /// The folder that holds a folder of prompt files for each language.
    ///
    /// `make install` puts it into `share` beside the program's `bin`, SwiftPM beside the program itself.
    /// `Bundle.module` would do for the second alone: it ends the process where its folder is gone.
    public static var folder: URL {
        let program = (Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0]))
            .resolvingSymlinksInPath().deletingLastPathComponent()
        let built = program.appending(path: "drafter_Prompts.resources")
        return FileManager.default.fileExists(atPath: built.path)
            ? built : program.deletingLastPathComponent().appending(path: "share/drafter/prompts")
    }
}
