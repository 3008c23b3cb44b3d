import Foundation
import Interpreter

/// How the keywords of a list are told apart.
enum ListWording {
    /// The items of "a, b and c", a、b和c.
    static func items(of text: String) -> [String] {
        var items: [String] = []
        for part in text.split(whereSeparator: { ",，、;；\n".contains($0) }) {
            var rest = Substring(part)
            for tie in [" and ", " & ", "和", "以及", "及"] {
                while let found = rest.range(of: tie) {
                    items.append(clean(rest[..<found.lowerBound]))
                    rest = rest[found.upperBound...]
                }
            }
            items.append(clean(rest))
        }
        return items.filter { !$0.isEmpty }
    }

    private static func clean(_ text: Substring) -> String {
        var text = text.trimmingCharacters(
            in: .whitespaces.union(CharacterSet(charactersIn: "\"“”‘’「」『』《》'")))
        if text.hasPrefix("and ") { text.removeFirst(4) }
        return text
    }
}

/// A tone without words of degree.
enum ToneWording {
    private static let before = [
        "a little bit more ", "a little bit ", "a little more ", "a bit more ", "a touch more ",
        "slightly more ", "much more ", "a bit ", "a little ", "more ", "slightly ", "somewhat ", "very ",
        "something ", "really ", "quite ", "rather ", "a touch ", "be ", "sound ", "更加", "更为", "更", "再", "稍微",
        "稍", "要",
        "略微", "比较", "尽量", "偏", "得", "非常", "很", "走", "是", "改得", "变得", "调得", "弄得", "写得", "显得", "一点", "往",
    ]
    private static let after = [
        " please", " pls", " plz", " thx", " tone", " one", "一点儿", "一点", "一些", "点儿", "些", "点", "的", "风格",
        "一下", "就行", "就好", "即可",
        "路线", "的语气", "的风格", "的口吻", " style", " voice", " now", "为主",
    ]

    /// 轻松 from 更轻松一点, "friendly" from "a bit more friendly".
    static func plain(_ text: String) -> String {
        var text = text
        var changed = true
        while changed {
            changed = false
            for word in before where FoldedForm.of(text).hasPrefix(word) && text.count > word.count {
                text = text.dropFirst(word.count).trimmingCharacters(in: .whitespaces)
                changed = true
            }
            for word in after where FoldedForm.of(text).hasSuffix(word) && text.count > word.count {
                text = text.dropLast(word.count).trimmingCharacters(in: .whitespaces)
                changed = true
            }
        }
        return text.trimmingCharacters(in: .whitespaces)
    }
}

/// What an article is to be about, without the words for the article.
enum SubjectWording {
    /// 新手跑步 from 一篇讲新手跑步的; `nil` where nothing is left: 一篇公众号文章, 点东西.
    static func plain(_ text: String) -> String? {
        let lead =
            /((一?篇|一个(?!人)|一些|一?点(?=关于|有关|东西|什么))(讲述|讲|介绍)?)?(关于|有关|讲讲|聊聊)?/
        let tail = ["的文章", "的博客", "的东西", "的内容", "公众号文章", "文章", "推文", "博文", "写一篇", "的"]
        var subject = String(text.trimmingPrefix(lead))
        if let end = tail.first(where: subject.hasSuffix) { subject.removeLast(end.count) }
        return ["", "博客", "东西", "内容", "什么"].contains(subject) ? nil : subject
    }

    /// "bike commuting" from "sorry, I meant bike commuting", 骑车通勤 from 不对，是骑车通勤.
    static func corrected(_ text: String) -> String {
        let english =
            /(?i:((no[,.!]|no wait[,.!]?|(sorry|oops|wait|actually|rather|that is|i meant?)\b[,.:!]?)\s+)+)/
        let chinese =
            /(不对|不是|写错了|说错了|打错了|错了|抱歉|不好意思|等等|等一下)[，,。！]\s*(应该是|我是说|是)?|我的意思是|我是说|我想说的?是/
        return String(text.trimmingPrefix(english).trimmingPrefix(chinese))
    }
}

/// An audience without the words around it.
enum AudienceWording {
    /// 新手 from 新手看的.
    static func plain(_ text: String) -> String {
        var text = text
        for word in [
            "看的", "阅读的", "来看", "看看", "看", "来写", "写", "阅读", "读的", "读", "的读者", "这类人", "这群人", "这类读者", "写的", "的",
        ]
        where FoldedForm.of(text).hasSuffix(word) && text.count > word.count {
            text.removeLast(word.count)
            break
        }
        return text
    }
}
