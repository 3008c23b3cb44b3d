import Article
import Foundation

/// What must hold of prose, whatever part it is.
struct ProseMeasure {
    let texts: [String]
    let language: Language
    let keyword: String

    func count(into record: inout QualityRecord, who: String) {
        let prose = paragraphs
        let sentences = prose.flatMap { TextMeasure.sentences(of: $0) }
        record.count(
            .once, held: Set(sentences).count, of: sentences.count, miss: who)
        let loose = prose.filter { !(($0.last { $0 != "*" }).map { ".!?。！？”\"".contains($0) } ?? false) }
        record.count(
            .endings, held: prose.count - loose.count, of: prose.count,
            miss: "\(who): …\(loose.first?.suffix(30) ?? "")")
        let broken = blocks.filter { !TextMeasure.isWhole($0) }
        record.count(
            .blocks, held: blocks.count - broken.count, of: blocks.count,
            miss: "\(who): \(broken.first ?? "")")
        let everything = texts.joined(separator: "\n\n")
        let leak = TextMeasure.leak(in: everything, in: language)
        record.count(.leaks, holds: leak == nil, miss: "\(who): \(leak ?? "")")
        let foreign = TextMeasure.foreignShare(of: everything, in: language, besides: keyword)
        record.count(.script, holds: foreign <= 0.01, miss: "\(who): \(foreign)")
        guard language == .chinese else { return }
        let slip = (prose + blocks).lazy.compactMap { TextMeasure.typographySlip(in: $0) }.first
        record.count(.typography, holds: slip == nil, miss: "\(who): \(slip ?? "")")
    }

    private var pieces: [String] {
        texts.flatMap { $0.components(separatedBy: "\n\n") }.filter { !$0.isEmpty }
    }

    /// Prose only: lists and tables have an end of their own.
    var paragraphs: [String] { pieces.filter { !Self.isBlock($0) } }

    var blocks: [String] { pieces.filter(Self.isBlock) }

    private static func isBlock(_ piece: String) -> Bool {
        piece.hasPrefix("- ") || piece.hasPrefix("|") || piece.prefixMatch(of: #/[0-9]+\. /#) != nil
    }
}
