import Article
import Foundation

/// Has Chinese sentences do without a keyword that was named before them, as Chinese readers expect.
///
/// 在远程办公中，…… loses its first clause, 远程办公的效率 is 效率, and 远程办公可以…… begins with 它.
struct ChineseOmission {
    private let keyword: String

    /// `nil` where the keyword is not in Han characters alone: spaces around Latin words would be left.
    init?(_ keyphrase: Keyphrase) {
        guard keyphrase.language == .chinese, keyphrase.text.allSatisfy(\.isHan) else { return nil }
        keyword = keyphrase.text
    }

    /// The sentence with the keyword once less; `nil` where it can't do without.
    ///
    /// - Parameter isNear: Whether the keyword was named in the same paragraph, so that 它 is understood.
    func sparer(_ sentence: String, isNear: Bool) -> String? {
        withoutPlace(sentence) ?? withoutOwner(sentence) ?? (isNear ? withPronoun(sentence) : nil)
    }

    /// 在远程办公中，沟通很重要。 is 沟通很重要。
    private func withoutPlace(_ sentence: String) -> String? {
        for ending in ["中", "时", "的时候", "的过程中", "过程中", "期间", "方面", ""] {
            let place = "在\(keyword)\(ending)，"
            guard sentence.hasPrefix(place) else { continue }
            let rest = String(sentence.dropFirst(place.count))
            return rest.wordCount >= Self.least ? rest : nil
        }
        return nil
    }

    /// 提高远程办公的效率 is 提高效率; not behind 对 and the like, where 的 holds more together than the two.
    private func withoutOwner(_ sentence: String) -> String? {
        guard let found = sentence.range(of: keyword + "的"), found.lowerBound > sentence.startIndex,
            let next = sentence[found.upperBound...].first, next.isHan
        else { return nil }
        let before = sentence[sentence.index(before: found.lowerBound)]
        guard before.isHan, !"对从在于与和以按为因由把被向跟及或是将让使给当比除的".contains(before) else { return nil }
        return sentence.replacingCharacters(in: found, with: "")
    }

    /// 远程办公可以…… is 它可以……, 一般来说，远程办公的优点 is 一般来说，它的优点.
    private func withPronoun(_ sentence: String) -> String? {
        guard let found = sentence.range(of: keyword) else { return nil }
        let before = sentence[..<found.lowerBound]
        let rest = sentence[found.upperBound...]
        let begins = before.isEmpty || before.last == "，" && before.count <= Self.longestLead
        guard begins, let next = rest.first, "的也还能可会让使需应更又是有不将要".contains(next) else { return nil }
        return before + "它" + rest
    }

    /// What leads to a sentence, as 在实际操作中，; more is a clause that 它 could mean.
    private static let longestLead = 7

    /// What is left of a sentence has to say something.
    private static let least = 6
}
