import Foundation

/// As much of JSON Schema as the schema of sessions uses; an unknown keyword is a mistake.
public struct JSONSchema {
    private let root: [String: Any]

    /// Reads a schema from its JSON.
    public init(_ json: String) throws {
        root = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] ?? [:]
    }

    /// What is wrong with a value, each with its place; empty where it fits.
    public func faults(in data: Data) throws -> [String] {
        faults(of: try JSONSerialization.jsonObject(with: data), by: root, at: "")
    }

    private func faults(of value: Any, by schema: [String: Any], at place: String) -> [String] {
        if let reference = schema["$ref"] as? String {
            let name = String(reference.dropFirst("#/$defs/".count))
            guard let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
                return ["\(place): no definition \(name)"]
            }
            return faults(of: value, by: target, at: place)
        }
        return schema.flatMap { keyword, rule in fault(of: value, keyword, rule, schema, at: place) }
    }

    private func fault(
        of value: Any, _ keyword: String, _ rule: Any, _ schema: [String: Any], at place: String
    ) -> [String] {
        let isFit: Bool
        switch keyword {
        case "$schema", "$defs", "title", "description", "additionalProperties": return []
        case "type": isFit = Self.isOf(type: rule as? String, value)
        case "const": isFit = (value as? NSObject) == (rule as? NSObject)
        case "enum": isFit = (rule as? [String])?.contains(value as? String ?? "") == true
        case "pattern":
            isFit = (value as? String)?.range(of: rule as? String ?? "^$", options: .regularExpression) != nil
        case "minimum": isFit = ((value as? NSNumber)?.doubleValue ?? -1) >= (rule as? Double ?? 0)
        case "maximum": isFit = ((value as? NSNumber)?.doubleValue ?? 101) <= (rule as? Double ?? 0)
        case "minItems": isFit = (value as? [Any])?.count ?? 0 >= rule as? Int ?? 0
        case "maxItems": isFit = (value as? [Any])?.count ?? 99 <= rule as? Int ?? 0
        case "required":
            let keys = (value as? [String: Any]).map { Set($0.keys) } ?? []
            isFit = Set(rule as? [String] ?? ["?"]).isSubset(of: keys)
        case "oneOf":
            let fitting = (rule as? [[String: Any]] ?? []).count {
                faults(of: value, by: $0, at: place).isEmpty
            }
            isFit = fitting == 1
        case "items":
            return (value as? [Any] ?? []).enumerated().flatMap { index, item in
                faults(of: item, by: rule as? [String: Any] ?? ["?": 0], at: "\(place)/\(index)")
            }
        case "properties":
            let known = rule as? [String: [String: Any]] ?? [:]
            return (value as? [String: Any] ?? [:]).flatMap { key, inner in
                guard let schema = known[key] else { return ["\(place): unknown \(key)"] }
                return faults(of: inner, by: schema, at: "\(place)/\(key)")
            }
        default: return ["\(place): the schema uses \(keyword)"]
        }
        return isFit ? [] : ["\(place): \(keyword) \(rule)"]
    }

    private static func isOf(type: String?, _ value: Any) -> Bool {
        switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "boolean": (value as? NSNumber).map { CFBooleanLike.isBoolean($0) } == true
        case "integer":
            (value as? NSNumber).map {
                !CFBooleanLike.isBoolean($0) && $0.doubleValue == $0.doubleValue.rounded()
            } == true
        case "number": (value as? NSNumber).map { !CFBooleanLike.isBoolean($0) } == true
        default: false
        }
    }

    private enum CFBooleanLike {
        static func isBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
    }
}
