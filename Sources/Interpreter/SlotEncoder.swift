/// Encodes a command's slots in the order of its properties, which `JSONEncoder` does not keep.
///
/// It knows what slots are made of: texts, numbers, lists of these, and values that are coded as one of these.
final class SlotEncoder: Encoder {
    private var slots: [(String, String)] = []
    private var single: String?
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    /// The names of the slots that were said, each with its value as JSON.
    static func slots(of command: any Encodable) -> [(String, String)] {
        let encoder = SlotEncoder()
        // Encoding into memory fails only where a value has no JSON form, and slots have none such.
        try? command.encode(to: encoder)
        return encoder.slots
    }

    private static func json(_ value: some Encodable) throws -> String {
        if let text = value as? String { return JSONText.quote(text) }
        if let number = value as? Int { return String(number) }
        if value is Bool || value is Double { return "\(value)" }
        if let list = value as? [any Encodable] {
            return "[" + (try list.map { try json($0) }).joined(separator: ",") + "]"
        }
        let encoder = SlotEncoder()
        try value.encode(to: encoder)
        if let single = encoder.single { return single }
        return "{" + encoder.slots.map { JSONText.quote($0.0) + ":" + $0.1 }.joined(separator: ",") + "}"
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(Keyed<Key>(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer { Items(encoder: self) }

    func singleValueContainer() -> any SingleValueEncodingContainer { Single(encoder: self) }

    private struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let encoder: SlotEncoder
        let codingPath: [any CodingKey] = []

        mutating func encodeNil(forKey key: Key) {}

        mutating func encode(_ value: some Encodable, forKey key: Key) throws {
            encoder.slots.append((key.stringValue, try SlotEncoder.json(value)))
        }

        mutating func nestedContainer<NestedKey: CodingKey>(
            keyedBy keyType: NestedKey.Type, forKey key: Key
        ) -> KeyedEncodingContainer<NestedKey> {
            encoder.container(keyedBy: keyType)
        }

        mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
            encoder.unkeyedContainer()
        }

        mutating func superEncoder() -> any Encoder { encoder }
        mutating func superEncoder(forKey key: Key) -> any Encoder { encoder }
    }

    private struct Items: UnkeyedEncodingContainer {
        let encoder: SlotEncoder
        let codingPath: [any CodingKey] = []
        var count = 0
        private var items: [String] = []

        init(encoder: SlotEncoder) {
            self.encoder = encoder
            encoder.single = "[]"
        }

        mutating func encodeNil() {}

        mutating func encode(_ value: some Encodable) throws {
            items.append(try SlotEncoder.json(value))
            count += 1
            encoder.single = "[" + items.joined(separator: ",") + "]"
        }

        mutating func nestedContainer<NestedKey: CodingKey>(
            keyedBy keyType: NestedKey.Type
        ) -> KeyedEncodingContainer<NestedKey> {
            encoder.container(keyedBy: keyType)
        }

        mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { self }
        mutating func superEncoder() -> any Encoder { encoder }
    }

    private struct Single: SingleValueEncodingContainer {
        let encoder: SlotEncoder
        let codingPath: [any CodingKey] = []

        mutating func encodeNil() {}
        mutating func encode(_ value: some Encodable) throws { encoder.single = try SlotEncoder.json(value) }
        mutating func encode(_ value: String) throws { encoder.single = JSONText.quote(value) }
        mutating func encode(_ value: Int) throws { encoder.single = String(value) }
    }
}
