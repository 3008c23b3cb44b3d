import Article

/// An article with every part, some of them not written yet.
func sampleArticle(_ language: Language = .english) -> Article {
    var article = Article(language: language)
    article.keyword = language == .english ? "raw honey" : "蜂蜜"
    article.keywords = ["bees \"wild\"", "a, b: c"]
    article.title = language == .english ? "Raw Honey: A Guide" : "蜂蜜指南"
    article.slug = "raw-honey"
    article.description = "Says \"what\" \\ and: why # so\nit is."
    article.intro = "An intro."
    article.sections = [
        Section(
            heading: "First", brief: "brief 1",
            body: "Some **bold** text.\n\n| a | b |\n| --- | :-: |\n| c | d |",
            subsections: [
                Section(heading: "Inner", brief: "brief 2", body: "- one\n- two"),
                Section(heading: "Unwritten inner"),
            ]),
        Section(heading: "Unwritten", brief: "brief 3"),
        Section(heading: "Third", subsections: [Section(heading: "Deep", body: "Deep text.")]),
    ]
    article.conclusion = "The end."
    article.faqs = [FAQ(question: "Is it raw?", answer: "It is."), FAQ(question: "Unanswered?")]
    article.titleIdeas = [TitleIdea(text: "How to Honey", type: .howTo)]
    return article
}
