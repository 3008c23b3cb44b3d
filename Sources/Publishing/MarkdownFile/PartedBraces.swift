/// Braces parted where site generators would run what stands in them, in code too: Liquid and Hugo's shortcodes.
///
/// Each pair gets one space more than it has, so that an import finds what was written.
enum PartedBraces {
    static func parting(_ text: String) -> String { text.replacing(/\{(?= *[{%])/, with: "{ ") }

    static func joining(_ text: String) -> String { text.replacing(/\{ (?= *[{%])/, with: "{") }
}
