import Article

/// Questions of the FAQ, and the last of anything.
extension MentionParser {
    func question(at place: Int) -> Found? {
        guard let word = token(place) else { return nil }
        var next = place + 1
        while let mark = token(next), mark.isMark,
            hasAny(mark, "#") || hasAny(mark, ".") && token(next + 1)?.isNumber == true
        { next += 1 }
        if let mark = token(next), hasAny(mark, "number", "no", "nr") { next += 1 }
        if let number = token(next), number.isNumber, number.number > 0, !number.has(.measure),
            !has(next + 1, .measure), !has(next + 1, .wordUnit), !(token(next + 1)?.isHead ?? false),
            !isHan(word) || !number.isOrdinal
        {
            // 问题三的答案
            guard
                !isHan(word) || word.has(.faq) || ScalarClass.isDigit(text.folded[number.range.lowerBound])
                    || faqTail(next + 1) > next + 1
            else { return nil }
            var targets: [Target] = [.faq(number.number)]
            var end = next + 1
            while has(end, .and) || has(end, .comma), let more = token(end + 1), more.isNumber,
                !has(end + 2, .measure), !has(end + 2, .wordUnit)
            {
                targets.append(.faq(more.number))
                end += 2
            }
            return Found(targets: targets, range: place..<faqTail(end))
        }
        if word.has(.faq), has(next, .last), !isHan(word) {
            return Found(targets: [.faq(-1)], range: place..<next + 1)
        }
        if word.has(.faq), isHan(word) || true {
            // 常见问题第三个, 常见问题里的第二个
            var inner = next
            while has(inner, .particle) || has(inner, .inside) { inner += 1 }
            if let number = token(inner), number.isNumber, number.isOrdinal,
                has(inner + 1, .measure) || has(inner + 1, .question) || has(inner + 1, .pronounOne)
            {
                return Found(
                    targets: [.faq(number.number)],
                    range: place..<(has(inner + 2, .question) ? inner + 3 : inner + 2))
            }
            if has(inner, .last), isHan(token(inner)) {
                var end = inner + 1
                while token(end).map({ $0.isNumber }) == true || has(end, .measure) || has(end, .question) {
                    end += 1
                }
                if end > inner + 1 { return Found(targets: [.faq(-1)], range: place..<end) }
            }
        }
        return nil
    }

    func last(at place: Int) -> Found? {
        // 末尾那一节
        guard has(place, .last) || has(place, .end) && isHan(token(place)) && has(place + 1, .former) else {
            return nil
        }
        var end = place + 1
        // 最后那节
        while has(end, .former), isHan(token(end)) { end += 1 }
        if let number = token(end), number.isNumber, number.number == 1 {
            end += 1
        } else if token(end)?.isNumber == true {
            return nil
        }
        while has(end, .measure), !has(end, .section) { end += 1 }
        guard let noun = token(end) else { return nil }
        if noun.has(.faq) || noun.has(.question) {
            return Found(targets: [.faq(-1)], range: place..<faqTail(end + 1))
        }
        if noun.has(.section), !(hasAny(noun, "部分") && end == place + 1 && false) {
            return Found(targets: [.lastSection], range: place..<end + 1)
        }
        return nil
    }
}
