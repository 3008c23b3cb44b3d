import Interpreter

/// The README's table of what can be said, from the catalogue.
public enum CommandTable {
    /// One row a command that can be carried out: how it is said in both languages, and what it does.
    public static var markdown: String {
        let rows = CommandCatalogue.all.filter { $0 is any Action.Type }.compactMap { command in
            let help = command.help
            guard !help.englishExamples.isEmpty else { return nil as String? }
            let said = [
                help.englishExamples.joined(separator: ", "), help.chineseExamples.joined(separator: "，"),
            ]
            return "| \(said.joined(separator: " · ")) | \(help.english) |"
        }
        return (["| Say | It does |", "| --- | --- |"] + rows).joined(separator: "\n")
    }
}
