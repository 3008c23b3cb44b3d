import Article
import Interpreter

/// What `help` shows; all of it comes from the catalogue.
public struct HelpText {
    let language: Language

    /// Help in the language that the writer speaks.
    public init(language: Language) {
        self.language = language
    }

    /// The whole list, or all about one command where there is one of that name.
    public func text(about topic: String?) -> String {
        let commands = CommandCatalogue.all.filter { $0 is any Action.Type }
        if let topic, let command = commands.first(where: { $0.verb == topic.lowercased() }) {
            let help = command.help
            let examples =
                (help.examples(in: language) + help.examples(in: language == .english ? .chinese : .english))
                .map { "- \($0)\n" }.joined()
            return "\(help.summary(in: language))\n\n\(examples)\n`\(help.usage)`\n"
        }
        let lines = commands.filter { !$0.help.examples(in: language).isEmpty }.map { command in
            "- **\(command.help.examples(in: language).first ?? command.verb)** – \(command.help.summary(in: language))\n"
        }
        let more =
            language == .english
            ? "\nSay \"help titles\" for more about one of them; Tab completes, Ctrl-C stops, Ctrl-D leaves.\n"
            : "\n说“help titles”可了解某一项；Tab 补全，Ctrl-C 停止，Ctrl-D 离开。\n"
        return lines.joined() + more
    }
}
