import LanguageModel

/// Asks for a reply that follows a JSON schema.
struct ResponseFormat: Encodable {
    let form: ReplyForm

    private struct Key: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }

    func encode(to encoder: any Encoder) throws {
        var root = encoder.container(keyedBy: Key.self)
        try root.encode("json_schema", forKey: Key("type"))
        var wrapper = root.nestedContainer(keyedBy: Key.self, forKey: Key("json_schema"))
        try wrapper.encode("reply", forKey: Key("name"))
        try wrapper.encode(true, forKey: Key("strict"))
        var schema = wrapper.nestedContainer(keyedBy: Key.self, forKey: Key("schema"))
        try Self.encodeObject(of: form.fields, to: &schema)
    }

    private static func encodeObject(
        of fields: [ReplyForm.Field], to schema: inout KeyedEncodingContainer<Key>
    ) throws {
        try schema.encode("object", forKey: Key("type"))
        try schema.encode(fields.map(\.key), forKey: Key("required"))
        try schema.encode(false, forKey: Key("additionalProperties"))
        var properties = schema.nestedContainer(keyedBy: Key.self, forKey: Key("properties"))
        for field in fields {
            var property = properties.nestedContainer(keyedBy: Key.self, forKey: Key(field.key))
            switch field.value {
            case .oneOf(let choices):
                try property.encode("string", forKey: Key("type"))
                try property.encode(choices, forKey: Key("enum"))
            case .line: try property.encode("string", forKey: Key("type"))
            case .list(let fields, let count):
                try property.encode("array", forKey: Key("type"))
                try property.encode(count, forKey: Key("minItems"))
                try property.encode(count, forKey: Key("maxItems"))
                var items = property.nestedContainer(keyedBy: Key.self, forKey: Key("items"))
                try encodeObject(of: fields, to: &items)
            }
        }
    }
}
