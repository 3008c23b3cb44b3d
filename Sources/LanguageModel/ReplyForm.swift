/// A JSON object that a reply must be: its keys in their order, with what may stand under each.
public struct ReplyForm: Equatable, Sendable {
    public var fields: [Field]

    /// A key with its value, which is a string.
    public struct Field: Equatable, Sendable {
        public var key: String
        public var value: Value

        public init(_ key: String, _ value: Value) {
            self.key = key
            self.value = value
        }
    }

    public enum Value: Equatable, Sendable {
        /// One of these strings.
        case oneOf([String])
        /// One line of at most so many characters.
        case line(maximumLength: Int)
    }

    public init(fields: [Field]) {
        self.fields = fields
    }
}
