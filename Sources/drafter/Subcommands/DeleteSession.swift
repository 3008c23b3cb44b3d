import ArgumentParser
import Sessions

/// `drafter delete NAME`: puts a session into the trash.
struct DeleteSession: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "Put a session into the trash; \"undelete\" brings it back.")

    @Argument(help: "The session's name.", completion: .sessionNames)
    var name: String

    @OptionGroup var folders: Folders

    func run() async throws {
        print(try await Settings.store(folders).discard(name))
    }
}

/// `drafter undelete NAME`: takes a session out of the trash.
struct UndeleteSession: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undelete", abstract: "Bring a deleted session back.")

    @Argument(help: "Its name; \"drafter sessions --deleted\" lists them.")
    var name: String

    @Option(name: .customLong("as"), help: "Another name for it.")
    var newName: String?

    @OptionGroup var folders: Folders

    func run() async throws {
        print(try await Settings.store(folders).restore(name, as: newName))
    }
}

/// `drafter rename NAME NEW`: gives a session another name.
struct RenameSession: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename", abstract: "Give a session another name.")

    @Argument(help: "The session's name.", completion: .sessionNames)
    var name: String

    @Argument(help: "Its new name.")
    var newName: String

    @OptionGroup var folders: Folders

    func run() async throws {
        let store = try await Settings.store(folders)
        // A damaged one is mended, and one that there is not is told, before anything is moved.
        var session = try store.open(name)
        let locks = [try store.lock(name), try store.lock(newName)]
        try withExtendedLifetime(locks) {
            try store.rename(name, to: newName)
            session.name = newName
            try store.save(session)
        }
    }
}
