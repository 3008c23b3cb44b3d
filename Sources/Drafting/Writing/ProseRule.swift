import Article
import Foundation

/// What a small model writes and no article should hold.
enum ProseRule: String, CaseIterable, Sendable {
    /// An address, a handle, or markup.
    case markup
    /// Talk of the page, the video or the writer instead of the subject.
    case aside
    /// A source that nobody gave.
    case citation
    /// A percentage, an amount of money or a year that nobody gave, or more than two numbers.
    case figure
    /// Letters of another script.
    case script
    /// Quotation marks or brackets that do not match.
    case unbalanced
    /// The number of a list item, or a word of the prompt's own form.
    case leak

    /// The first rule that a sentence breaks, or `nil`.
    static func violated(by sentence: String, in language: Language, names: String = "") -> ProseRule? {
        allCases.first { $0.isViolated(by: sentence, in: language, names: names) }
    }

    private func isViolated(by sentence: String, in language: Language, names: String) -> Bool {
        switch self {
        case .script: Self.hasForeignScript(sentence, in: language, names: names)
        case .unbalanced: !Self.isBalanced(sentence)
        case .figure: matches(sentence, in: language) || Self.numbers(in: sentence) > 2
        default: matches(sentence, in: language)
        }
    }

    private func matches(_ sentence: String, in language: Language) -> Bool {
        sentence.range(of: pattern(in: language), options: [.regularExpression, .caseInsensitive]) != nil
    }

    private static func numbers(in sentence: String) -> Int {
        sentence.split { !$0.isNumber && $0 != "." && $0 != "," }.count { $0.contains(where: \.isNumber) }
    }

    private func pattern(in language: Language) -> String {
        switch (self, language) {
        case (.markup, _): #"https?:|www\.|\.com\b|[<>{}\[\]\\|#@*_~^=]|&\w+;|!\[|^\s*[-•·]|^\s*\d+[.、)]"#
        case (.aside, .english):
            #"\b(i|i'm|i’m|i've|my|me|mine|myself)\b|click|in this (article|video|post|blog|guide|section|chapter|book)"#
                + #"|read (more|on)|subscribe|comment below|\b(book|video|podcast|web ?site|web ?page|e-?book|blog|chapter)s?\b|this (article|post|page|text)|each page|we (hope|will discuss|have discussed)"#
                + #"|for more information|\bsee (also|chapter|section|below|above|page)|chapter \d|contact us|our (company|team|website|blog|products?|services?|store)|stay tuned|this (week|month)['’]s|sign up|hesitate|read this|check out|here(’s|'s| is| are) (a|an|some|the|few|several|\d+)\b.{0,20}(list|tips|steps|ways|things|examples)|(following|these)( \w+)? (list|steps|tips|ways)\b"#
        case (.aside, .chinese):
            "我(?!们)|小编|笔者|点击|本文|本视频|这篇文章|关注我|公众号|联系我们|欢迎(留言|关注|咨询)|下面(我们)?(就)?来|如下图|如图|上图|下图|视频|如下[:：]|以下([几两三四五六]|[^，。]{0,8}[:：])"
        case (.citation, .english):
            #"according to|\b(a|one|recent|new|another) (study|survey|report|poll)\b|studies (show|have)|research(ers)? (shows?|found|has|have|suggests?)|statistics (show|from)|experts (say|agree)|published in|\bet al\b|said (that|in)\b|, says\b|told\b"#
        case (.citation, .chinese):
            "根据.{0,20}(统计|报告|调查|研究|数据)|据.{0,12}(统计|报告|调查|报道|了解|悉)|(研究|调查|数据)(表明|显示|发现)|专家(表示|认为|指出)|《"
        case (.figure, .english):
            #"\d\s*%|per ?cent|[$€£¥]\s*\d|\b(19|20)\d\d\b|\d{3,}|\b(million|billion|thousand)s?\b|\d+ ?(dollars|euros|people|percent)"#
        case (.figure, .chinese): #"\d\s*[%％]|百分之|(19|20)\d\d\s*年|[¥￥$]|\d[\d.,]*\s*(元|万|亿|美元|千)|\d{3,}"#
        case (.leak, .english):
            #"^(q|a|question|answer|article|section|title|heading|step \d+|note|tip)s?\s*:|:\s*\(?[\da-z][.)]"#
        case (.leak, .chinese):
            "^[（(]?[一二三四五六七八九十\\d]+[、。.．)）]|[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[步点条章节]?[，、：]|[一二三四五六七八九十]句话[：:]|下面是|[：:]\\s*\\d|要点|小标题|标题[:：]|问题?[:：]|答案?[:：]|[:：]$"
        case (.script, _), (.unbalanced, _): "$^"
        }
    }

    private static func hasForeignScript(_ sentence: String, in language: Language, names: String) -> Bool {
        switch language {
        case .english:
            return sentence.unicodeScalars.contains { $0.properties.isAlphabetic && $0.value > 0x24F }
        case .chinese:
            let words = sentence.matches(of: /[A-Za-z]+/).map { String($0.output) }
            let foreign = words.filter { names.range(of: $0, options: .caseInsensitive) == nil }
            return foreign.contains { $0.count > 4 || $0 != $0.uppercased() } || foreign.count > 1
                || sentence.unicodeScalars.contains {
                    $0.properties.isAlphabetic && $0.value > 0x24F && !$0.properties.isIdeographic
                }
        }
    }

    private static func isBalanced(_ sentence: String) -> Bool {
        for (open, close) in [("(", ")"), ("（", "）"), ("“", "”"), ("「", "」"), ("《", "》")]
            as [(Character, Character)]
        where sentence.count(where: { $0 == open }) != sentence.count(where: { $0 == close }) {
            return false
        }
        return sentence.count { $0 == "\"" }.isMultiple(of: 2)
    }
}
