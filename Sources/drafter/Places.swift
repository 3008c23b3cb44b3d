import Foundation

/// Where things are kept: the folders of the XDG base directory specification.
enum Places {
    static var configuration: URL { folder("XDG_CONFIG_HOME", ".config") }
    static var sessions: URL { folder("XDG_DATA_HOME", ".local/share").appending(path: "sessions") }
    static var history: URL { folder("XDG_DATA_HOME", ".local/share").appending(path: "history") }
    /// Fetched and checked by `make run`.
    static var builtInModel: URL {
        folder("XDG_CACHE_HOME", ".cache").appending(path: "models/gemma-3-270m-q4_k_m.gguf")
    }

    private static func folder(_ variable: String, _ usual: String) -> URL {
        let value = ProcessInfo.processInfo.environment[variable] ?? ""
        // The specification asks to ignore a relative path.
        let base =
            value.hasPrefix("/")
            ? URL(fileURLWithPath: value)
            : FileManager.default.homeDirectoryForCurrentUser.appending(path: usual)
        return base.appending(path: "drafter")
    }
}
