/// A list of which an encoded value holds nothing where it is empty.
///
/// So the digests of articles from before there was such a list are what they were.
@propertyWrapper
public struct OmittedWhenEmpty<Element: Codable & Equatable & Sendable>: Codable, Equatable, Sendable {
    /// The list.
    public var wrappedValue: [Element]

    /// A list, empty until it is set.
    public init(wrappedValue: [Element] = []) {
        self.wrappedValue = wrappedValue
    }

    /// Reads a list.
    public init(from decoder: any Decoder) throws {
        wrappedValue = try [Element](from: decoder)
    }

    /// Writes a list.
    public func encode(to encoder: any Encoder) throws {
        try wrappedValue.encode(to: encoder)
    }
}

extension KeyedEncodingContainer {
    /// What the encoding that the compiler makes calls, where there is such a list.
    mutating func encode<Element>(_ list: OmittedWhenEmpty<Element>, forKey key: Key) throws {
        guard !list.wrappedValue.isEmpty else { return }
        try encode(list.wrappedValue, forKey: key)
    }
}

extension KeyedDecodingContainer {
    /// What the decoding that the compiler makes calls, where there is such a list.
    func decode<Element>(
        _: OmittedWhenEmpty<Element>.Type, forKey key: Key
    ) throws -> OmittedWhenEmpty<Element> {
        OmittedWhenEmpty(wrappedValue: try decodeIfPresent([Element].self, forKey: key) ?? [])
    }
}
