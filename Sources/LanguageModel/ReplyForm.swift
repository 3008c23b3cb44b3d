/// A JSON object that a reply must be: its keys in their order, with what may stand under each.
public struct ReplyForm: Equatable, Sendable {
    /// The keys, in the order in which they are written.
    public var fields: [Field]

    /// A key with its value.
    public struct Field: Equatable, Sendable {
        /// The key.
        public var key: String
        /// What may stand under it.
        public var value: Value

        /// A field by its key.
        public init(_ key: String, _ value: Value) {
            self.key = key
            self.value = value
        }
    }

    /// What a field may hold.
    public enum Value: Equatable, Sendable {
        /// One of these strings.
        case oneOf([String])
        /// One line of at most so many characters.
        case line(maximumLength: Int)
        /// So many objects of these fields.
        case list([Field], count: Int)
    }

    /// A form of some fields.
    public init(fields: [Field]) {
        self.fields = fields
    }
}
