/// All repairs, in the order in which they are tried: first what others go by.
enum RepairCatalogue {
    static let all: [any Repair] = [
        TypographyRepair(), HeadingRepair(), RepetitionRepair(), SentenceRepair(), ParagraphRepair(),
        TitleRepair(), TitleWidthRepair(), SlugRepair(), SubheadingRepair(), DescriptionRepair(),
        IntroductionRepair(), DensityRepair(),
    ]
}
