import Foundation

/// Strings as libedit wants them: `wchar_t`, one a scalar, ended by 0.
enum WideText {
    /// The scalars and a final 0; a NUL inside is left out, since it would end the text early.
    static func encode(_ text: String) -> [wchar_t] {
        text.unicodeScalars.filter { $0.value != 0 }.map { wchar_t($0.value) } + [0]
    }

    /// The text from `start` up to, and without, `end`.
    static func decode(_ start: UnsafePointer<wchar_t>, to end: UnsafePointer<wchar_t>) -> String {
        decode(UnsafeBufferPointer(start: start, count: end - start))
    }

    /// The text of a buffer; what is no scalar becomes U+FFFD.
    static func decode(_ buffer: UnsafeBufferPointer<wchar_t>) -> String {
        var scalars = String.UnicodeScalarView()
        for unit in buffer { scalars.append(Unicode.Scalar(UInt32(bitPattern: unit)) ?? "\u{FFFD}") }
        return String(scalars)
    }
}
