import ArgumentParser
import LlamaBackend

/// `drafter-bench`: measures as ratios, and tries the interpreter with random input.
@main
struct BenchmarkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drafter-bench",
        abstract: "Measures Drafter; a figure is compared with another of the same run.",
        subcommands: [
            Interpreting.self, Saving.self, Opening.self, Killing.self, Speed.self, PeakMemory.self,
            Fuzzing.self, Quality.self, EndpointSpeed.self,
        ],
        defaultSubcommand: Interpreting.self)

    static func main() async {
        SpinLimit.restartProgram()
        await main(nil)
    }
}
