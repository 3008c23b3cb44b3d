/// What one place of settings says about the model; the places are asked in their order.
struct ModelWish: Sendable {
    /// Where it was said.
    enum Source: String, Sendable {
        case flag = "from the command line"
        case environment = "from the environment"
        case configuration = "from config.json"
        case conversation = "chosen in this session"
        case nowhere = "built in"
    }

    let source: Source
    /// A file, a name of the built-in model or one of a server's.
    var name: String?
    /// The server's address.
    var address: String?

    init(_ source: Source, name: String? = nil, address: String? = nil) {
        self.source = source
        self.name = name.flatMap { $0.isEmpty ? nil : $0 }
        self.address = address.flatMap { $0.isEmpty ? nil : $0 }
    }
}
