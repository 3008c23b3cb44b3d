import Foundation
import LanguageModel

extension ReplyForm {
    /// The form as llama.cpp's samplers read it (GBNF).
    var grammar: String { "root ::= " + Self.object(of: fields) }

    fileprivate static func object(of fields: [Field]) -> String {
        let fields = fields.map { "\(literal($0.key, ending: ": ")) \($0.value.grammar)" }
        return #""{" "# + fields.joined(separator: #" ", " "#) + #" "}""#
    }

    /// What spells a string in JSON, as a literal of the grammar.
    fileprivate static func literal(_ text: String, ending: String = "") -> String {
        let json = (try? JSONEncoder().encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
        let escaped = (json + ending).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(escaped)\""
    }
}

extension ReplyForm.Value {
    fileprivate var grammar: String {
        switch self {
        case .oneOf(let choices):
            "(" + choices.map { ReplyForm.literal($0) }.joined(separator: " | ") + ")"
        case .line(let maximumLength): #""\"" [^"\\\n\r\t]{0,\#(maximumLength)} "\"""#
        case .list(let fields, let count):
            #""[" "#
                + Array(repeating: ReplyForm.object(of: fields), count: count).joined(separator: #" ", " "#)
                + #" "]""#
        }
    }
}
