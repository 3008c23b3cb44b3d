import Foundation

/// Where things are kept: the folders of the XDG base directory specification.
enum Places {
    static var configuration: URL { folder("XDG_CONFIG_HOME", ".config") }
    static var sessions: URL { folder("XDG_DATA_HOME", ".local/share").appending(path: "sessions") }
    static var history: URL { folder("XDG_DATA_HOME", ".local/share").appending(path: "history") }
    /// The writer's own GGUF files.
    static var models: URL { folder("XDG_DATA_HOME", ".local/share").appending(path: "models") }
    static var log: URL { folder("XDG_STATE_HOME", ".local/state").appending(path: "drafter.log") }
    /// Fetched and checked by `make run`.
    static var builtInModel: URL {
        folder("XDG_CACHE_HOME", ".cache").appending(path: "models/gemma-3-270m-q4_k_m.gguf")
    }

    private static func folder(_ variable: String, _ usual: String) -> URL {
        let environment = ProcessInfo.processInfo.environment
        let value = environment[variable] ?? ""
        // The specification asks to ignore a relative path.
        if value.hasPrefix("/") { return URL(fileURLWithPath: value).appending(path: "drafter") }
        let home = environment["HOME"] ?? FileManager.default.homeDirectoryForCurrentUser.path
        return URL(fileURLWithPath: home).appending(path: usual).appending(path: "drafter")
    }
}
