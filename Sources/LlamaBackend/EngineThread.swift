import Dispatch

/// The queue on which an engine computes, so that decoding never occupies the cooperative thread pool.
final class EngineThread: SerialExecutor {
    private let queue = DispatchQueue(label: "drafter.engine", qos: .userInitiated)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
}
