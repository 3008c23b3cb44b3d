import CLlama
import Synchronization

/// Stops the decoder in the middle of a batch once all requests in it were cancelled.
final class AbortSwitch: Sendable {
    private let cancellations = Mutex<[Cancellation]>([])

    /// The requests that the batch under way serves.
    var requests: [Cancellation] {
        get { cancellations.withLock { $0 } }
        set { cancellations.withLock { $0 = newValue } }
    }

    private var isOn: Bool {
        cancellations.withLock { !$0.isEmpty && $0.allSatisfy(\.isCancelled) }
    }

    /// Makes a context ask this switch, which must not go before it is removed.
    func install(in context: OpaquePointer) {
        llama_set_abort_callback(
            context,
            { pointer in
                guard let pointer else { return false }
                return Unmanaged<AbortSwitch>.fromOpaque(pointer).takeUnretainedValue().isOn
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    /// Makes a context ask nobody.
    static func remove(from context: OpaquePointer) { llama_set_abort_callback(context, nil, nil) }
}
