/// Number words of Chinese, up to 9,999 and beyond, in simplified characters.
enum ChineseNumbers {
    struct Reading {
        var value: Int
        /// How many characters belong to the number.
        var length: Int
    }

    /// Reads the number that the characters begin with: 十, 两百, 一千五, 四千二百, 一百零五, 二〇二四, 廿.
    static func read(_ scalars: ArraySlice<UInt32>) -> Reading? {
        var (total, current, length) = (0, 0, 0)
        var digits: [Int] = []
        var lastScale = 0
        var sawScale = false
        for scalar in scalars.prefix(16) {
            if let digit = digit(of: scalar) {
                // 二两 is no number: 两 only begins one.
                if !digits.isEmpty, scalar == 0x4E24 || scalar == 0x4FE9 { break }
                digits.append(digit)
                current = digits.reduce(0) { $0 * 10 + $1 }
            } else if let scale = scales[scalar] {
                // 百 and 千 need a digit before them; 十 alone is ten. 两 twice is no number.
                if digits.isEmpty && scale != 10 && scale != 20 { break }
                if digits.isEmpty && sawScale && lastScale < 100 { break }
                if scale == 10_000 {
                    total = (total + current) * scale
                } else {
                    total += (digits.isEmpty ? 1 : current) * scale
                }
                (current, lastScale, sawScale) = (0, scale, true)
                digits = []
            } else {
                break
            }
            length += 1
        }
        guard length > 0 else { return nil }
        // 一千五 is 1,500: a bare digit after 千 counts hundreds; after 零 it does not.
        if sawScale, digits.count == 1, lastScale >= 100, let digit = digits.first, digit > 0 {
            current = digit * lastScale / 10
        }
        return Reading(value: total + current, length: length)
    }

    private static func digit(of scalar: UInt32) -> Int? {
        switch Unicode.Scalar(scalar) {
        case "零", "〇": 0
        case "一", "壹": 1
        case "二", "两", "俩", "贰": 2
        case "三", "仨", "叁": 3
        case "四", "肆": 4
        case "五", "伍": 5
        case "六", "陆": 6
        case "七", "柒": 7
        case "八", "捌": 8
        case "九", "玖": 9
        default: nil
        }
    }

    private static let scales: [UInt32: Int] = [
        scalar("十"): 10, scalar("拾"): 10, scalar("百"): 100, scalar("佰"): 100, scalar("千"): 1_000,
        scalar("仟"): 1_000, scalar("万"): 10_000, scalar("廿"): 20,
    ]

    private static func scalar(_ character: Unicode.Scalar) -> UInt32 { character.value }
}
