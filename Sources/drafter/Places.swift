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
        let environment = ProcessInfo.processInfo.environment
        let value = environment[variable] ?? ""
        // The specification asks to ignore a relative path.
        guard !value.hasPrefix("/") else { return URL(fileURLWithPath: value).appending(path: "drafter") }
        let home =
            environment["HOME"].map { URL(fileURLWithPath: $0) } ?? FileManager.default.homeDirectoryForCurrentUser
        return home.appending(path: usual).appending(path: "drafter")
    }
}
