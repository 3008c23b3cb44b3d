import Testing

@testable import Interpreter

@Suite struct NumberTests {
    @Test(arguments: [
        ("ten", 10), ("twenty-one", 21), ("one hundred and five", 105), ("a thousand", 1_000),
        ("twelve hundred", 1_200), ("nine thousand nine hundred and ninety-nine", 9_999), ("two dozen", 24),
        ("a dozen", 12), ("forty", 40), ("seventeen", 17), ("three thousand", 3_000),
    ])
    func readsEnglish(words: String, value: Int) {
        let parts = words.split { $0 == " " || $0 == "-" }.map(String.init)
        let reading = EnglishNumbers.read(parts[...])
        #expect(reading?.value == value)
        #expect(reading?.length == parts.count)
        #expect(reading?.isOrdinal == false)
    }

    @Test(arguments: [
        ("second", 2), ("twenty first", 21), ("hundred", nil), ("ninetieth", 90), ("banana", nil),
    ])
    func readsEnglishOrdinals(words: String, value: Int?) {
        let parts = words.split(separator: " ").map(String.init)
        let reading = EnglishNumbers.read(parts[...])
        #expect(reading?.value == value)
        #expect(reading?.isOrdinal ?? true)
    }

    @Test func leavesTheRestAlone() {
        #expect(EnglishNumbers.read(["two", "and", "three"])?.length == 1)
        #expect(EnglishNumbers.read(["ten", "twenty"])?.value == 10)
    }

    @Test(arguments: [
        ("十", 10), ("十二", 12), ("二十", 20), ("廿三", 23), ("两百", 200), ("一百零五", 105), ("一千五", 1_500),
        ("四千二百", 4_200), ("九千九百九十九", 9_999), ("二〇二四", 2_024), ("俩", 2), ("一万", 10_000), ("三百五十", 350),
    ])
    func readsChinese(words: String, value: Int) {
        let scalars = words.unicodeScalars.map(\.value)
        #expect(ChineseNumbers.read(scalars[...])?.value == value)
        #expect(ChineseNumbers.read(scalars[...])?.length == scalars.count)
    }

    @Test(arguments: ["节", "百", "千万", ""])
    func readsNoChineseNumber(words: String) {
        #expect(ChineseNumbers.read(words.unicodeScalars.map(\.value)[...]) == nil)
    }
}
