/// All rules of the check, in the order in which findings are listed.
enum RuleCatalogue {
    static let all: [any Rule] = [
        KeyphraseLength(), KeyphraseInIntroduction(), KeyphraseDensity(), KeyphraseDistribution(),
        KeyphraseInTitle(), TitleWidth(), KeyphraseInDescription(), DescriptionLength(), KeyphraseInSlug(),
        KeyphraseInSubheadings(), TextLength(), TargetLength(), LinkCount(kind: .internal),
        LinkCount(kind: .outbound), CompetingLinks(), Images(), KeyphraseInImageAlt(), SingleH1(),
        SubheadingDistribution(), ParagraphLength(), SentenceLength(), SentenceBeginnings(),
        PassiveVoiceUse(), TransitionWordUse(), ReadingEase(), FAQCount(), OutlineKept(),
        UnsupportedFigures(), Typography(), Repetition(),
    ]
}
