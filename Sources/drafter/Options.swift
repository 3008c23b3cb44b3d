import ArgumentParser
import Article

/// The flags that every subcommand with a conversation has.
struct Options: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A GGUF model file, or a model of the endpoint, instead of the built-in model.",
            valueName: "path|name"))
    var model: String?

    @Option(
        help: ArgumentHelp(
            "A server that speaks OpenAI's chat completions, as http://localhost:11434/v1.", valueName: "url")
    )
    var endpoint: String?

    @Option(help: "Draws with the same seed are the same; without it every session has its own.")
    var seed: UInt64?

    @Option(help: "The language of a new article: en or zh.")
    var language: Language?

    @Flag(help: "Log requests and timings to a file, without keys and texts.")
    var verbose = false

    @OptionGroup var folders: Folders
}

/// Where sessions and prompts are.
struct Folders: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of the sessions.", valueName: "dir"))
    var sessions: String?

    @Option(
        help: ArgumentHelp(
            "A folder of prompt files that win over those that come with Drafter.", valueName: "dir"))
    var prompts: String?
}

extension Language: ExpressibleByArgument {}
