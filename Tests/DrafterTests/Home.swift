import Foundation

/// A home of its own, with a `config.json`.
final class Home {
    let folder = FileManager.default.temporaryDirectory.appending(path: "drafter-\(UUID().uuidString)")

    init(_ settings: [String: String] = [:], mode: Int = 0o600) throws {
        let configuration = folder.appending(path: "config/drafter")
        try FileManager.default.createDirectory(at: configuration, withIntermediateDirectories: true)
        let file = configuration.appending(path: "config.json")
        try JSONEncoder().encode(settings).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func run(
        _ arguments: [String], _ environment: [String: String] = [:], input: String = ""
    ) throws -> (output: String, errors: String, status: Int32) {
        let own = [
            "PATH": "/usr/bin:/bin", "HOME": folder.path,
            "XDG_CONFIG_HOME": folder.appending(path: "config").path,
            "XDG_DATA_HOME": folder.appending(path: "data").path,
            "XDG_STATE_HOME": folder.appending(path: "state").path,
        ]
        return try ProgramTests.run(
            ProgramTests.executable, arguments, input: input,
            environment: own.merging(environment) { $1 })
    }

    /// Every file that was written, by its path.
    var files: [(path: String, data: Data)] {
        (FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? [])
            .compactMap { $0 as? URL }.compactMap { url in
                (try? Data(contentsOf: url)).map { (url.path, $0) }
            }
    }
}
