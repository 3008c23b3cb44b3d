/// Ctrl-C while no prompt is open.
public enum Interrupts {
    /// One element for each Ctrl-C from now on, until the stream is dropped or its task cancelled.
    ///
    /// While a `LineEditor` reads, Ctrl-C is the editor's and the stream stays silent. With neither a stream
    /// nor an editor the signal ends the process, as it would have without us. Several interrupts that
    /// nobody has looked at yet count as one.
    public static func stream() -> AsyncStream<Void> {
        Signals.shared.interrupts()
    }
}
