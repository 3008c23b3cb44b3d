import Foundation

/// How long the threads of the engine spin for one another before they sleep.
public enum SpinLimit {
    /// In libgomp's rounds. Its own 300,000 take milliseconds of a processor from whatever else runs: with two
    /// threads beside other work, text came three times slower with it, and alone no faster.
    private static let rounds = "300"

    /// Starts the program anew with the limit in its environment, which libgomp reads once, when it is loaded.
    ///
    /// Does nothing where the environment says how threads wait already, or the program cannot be started.
    public static func restartProgram() {
        let environment = ProcessInfo.processInfo.environment
        guard environment["GOMP_SPINCOUNT"] == nil, environment["OMP_WAIT_POLICY"] == nil,
            let program = Bundle.main.executablePath, setenv("GOMP_SPINCOUNT", rounds, 0) == 0
        else { return }
        execv(program, CommandLine.unsafeArgv)
    }
}
