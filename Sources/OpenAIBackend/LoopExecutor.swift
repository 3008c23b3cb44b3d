import NIOCore

/// Runs tasks on the thread of an event loop, so that what the loop receives is read where it arrives: each change
/// of threads costs milliseconds on a machine whose cores are all at work for a model.
final class LoopExecutor: TaskExecutor {
    let loop: any EventLoop

    init(_ loop: any EventLoop) { self.loop = loop }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
