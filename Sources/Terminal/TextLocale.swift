import Foundation

/// The character set of the C library, by which libedit and the widths of characters go.
enum TextLocale {
    /// Takes the user's locale, and UTF-8 where that knows none: else every Chinese key would be dropped.
    static func ensureUTF8() { _ = done }

    private static let done: Void = {
        setlocale(LC_CTYPE, "")
        let codeset = nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } ?? ""
        if codeset != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
    }()
}
