import Article
import Interpreter
import Publishing

/// Decides a property of the article: its keyword, tone, audience, length and so on.
struct SetValue: Command {
    var key: Key
    var value: Value

    /// What may be decided.
    enum Key: String, Codable, Sendable, CaseIterable {
        case keyword, keywords, title, description, slug, tone, audience, language, words
    }

    /// A decision; coded as the text, the list, the number or the language that it is.
    enum Value: Hashable, Sendable {
        case text(String)
        case list([String])
        case number(Int)
        case language(Language)
    }

    static let verb = "set"

    static let help = CommandHelp(
        english:
            "Sets the keyword, secondary keywords, title, description, slug, tone, audience, language or length.",
        chinese: "设定关键词、次要关键词、标题、描述、网址别名、语气、读者、语言或字数。",
        englishExamples: [
            "the keyword is email marketing", "write it for small business owners", "aim for 2000 words",
        ],
        chineseExamples: ["关键词：邮件营销", "目标读者是中小企业主", "字数改为1500"],
        usage: "/set KEY VALUE")

    static let vocabulary: Vocabulary = [
        .noun(
            Key.keyword, "keyword", "main keyword", "primary keyword", "target keyword", "focus keyword",
            "topic", "subject", "theme", "key phrase", "keyphrase", "focus keyphrase", "focus phrase",
            "main topic", "main key phrase", "search term", "core keyword", "main search term",
            "target phrase", "main subject", "target search term", "seo keyword",
            "主keyword", "目标keyword", "核心keyword", "主要keyword",
            "关键词", "主关键词", "关键字", "主题", "话题", "核心关键词", "目标关键词", "主要关键词", "焦点关键词", "主题词", "核心词", "主词", "主关键字",
            "选题", "题材", "核心关键字", "目标词", "首要关键词", "搜索词", "关键短语"),
        .noun(
            Key.keywords, "keywords", "secondary keyword", "secondary keywords", "other keyword",
            "other keywords", "supporting keyword", "supporting keywords", "additional keywords",
            "additional keyword", "related keyword", "related keywords", "extra keywords",
            "long-tail keywords", "long tail keywords", "further keywords", "side keywords",
            "secondary terms", "lsi keywords", "secondary phrases", "more keywords",
            "次要keyword", "次要keywords", "副keyword", "其他keywords",
            "副关键词", "次要关键词", "其他关键词", "其它关键词", "辅助关键词", "次关键词", "相关关键词", "长尾关键词", "长尾词", "次要关键字", "副关键字",
            "附加关键词", "额外关键词", "次级关键词", "别的关键词", "辅助词", "第二关键词", "另外的关键词", "次要词", "补充关键词", "更多关键词", "扩展关键词",
            "相关词", "二级关键词"),
        .noun(
            Key.title, "title", "headline", "article title", "h1", "标题", "题目", "文章标题", "大标题", "文章题目", "主标题",
            "文章名", "文章名字",
            "文章名称"),
        .noun(
            Key.description, "description", "meta description", "meta", "seo description",
            "search description", "描述", "元描述", "摘要", "页面描述", "搜索描述", "网页描述", "文章描述"),
        .noun(
            Key.slug, "slug", "url slug", "url", "permalink", "url ending", "url path", "网址", "别名", "网址别名",
            "链接", "链接别名", "固定链接", "短链接", "url别名", "网址后缀"),
        .noun(
            Key.tone, "tone", "voice", "tone of voice", "style of writing", "writing style", "mood", "语气",
            "口吻", "风格", "文风", "语调", "写作风格", "行文风格", "调性", "基调", "笔调", "语言风格", "整体语气", "文章语气", "整体风格", "口气",
            "腔调"),
        .noun(
            Key.audience, "audience", "target audience", "reader", "readers", "target reader",
            "target readers", "readership", "intended audience", "target group", "intended readers",
            "ideal reader", "our readers", "we're writing for", "i'm writing for", "we are writing for",
            "i am writing for",
            "it's aimed at", "it is aimed at", "it's meant for", "it's written for", "this is aimed at",
            "this is meant for", "it's intended for", "the article is aimed at", "the post is aimed at",
            "it is for", "it's for", "this is for", "the article is for", "this one is for",
            "this article is for",
            "the piece is for", "the post is for", "是给", "是写给", "主要写给", "主要给", "是面向", "读者", "目标读者", "受众",
            "目标受众", "读者群", "目标人群", "目标用户", "读者对象",
            "面向", "面向的读者", "写给", "受众群体", "阅读对象", "人群", "目标群体", "读者定位", "对象", "面对", "目标客户", "主要读者", "受众人群",
            "预期读者", "给谁看", "读者人群", "写给的人"),
        .noun(Key.language, "language", "语言", "语种", "文章语言", "写作语言", "输出语言"),
        .noun(
            Key.words, "word count", "length", "target length", "word target", "total length",
            "article length", "word limit", "words", "word", "word goal", "overall length",
            "target word count", "总字数", "字数", "篇幅", "长度", "目标字数", "全文字数", "字", "文章长度", "文章字数", "字数目标", "总长度",
            "总篇幅", "文章篇幅", "来字", "个字"),
        .verb(
            Cue.aim, "aim for", "go for", "target", "shoot for", "aim at", "keep it to", "keep it under",
            "limit it to", "keep it around", "stick to", "cap it at", "i want", "keep it at", "limit", "aim",
            "keep it", "i'd like", "let's say", "it should be", "it should have", "we need", "i need",
            "the article should be", "should be", "should run to", "should run", "hit", "stay under",
            "stay around", "stay at", "get it to", "bring", "controlled at", "控制在", "控制", "写到", "目标",
            "写够", "写满", "抓", "压到", "压在", "卡在", "要", "限制在", "限定", "做到", "保持在", "大约写", "不超过", "至少", "写"),
        .verb(
            Cue.call, "call it", "call this", "call the article", "title it", "title this", "name it",
            "name the article", "headline it", "let's call it", "title the article", "call the piece",
            "起个名字叫", "这篇叫", "这篇就叫", "这篇文章叫", "这篇文章就叫", "文章就叫", "起名叫", "取名叫", "取个名字叫", "起个名叫",
            "call this article", "call the post", "name this article",
            "entitle it", "title the piece"),
        .verb(
            Cue.write, "write", "written", "writing", "pitch it", "pitch", "gear it", "aimed", "geared",
            "target", "tailor it", "aim it", "address it", "address", "aim", "gear", "tailor", "optimize",
            "optimise", "focus", "centre it", "center it", "target it", "写给", "针对", "面向", "写", "写的",
            "优化", "聚焦", "给"),
        .verb(
            Cue.switchTo, "switch", "switch to", "switch back to", "go back to", "change back to", "use",
            "write in", "go with", "change to", "continue in", "do this in", "do that in", "have it in",
            "have this in",
            "work in", "change over to", "switch over to", "do it in", "respond in", "write everything in",
            "in", "draft in", "go", "speak", "let's use", "stick to", "切换", "切换到", "切换成", "换成", "改用", "用",
            "改成", "换", "使用", "转成", "以", "切到", "换到", "改为", "改写", "采用", "切成", "转到", "换回", "切回", "改回", "写成",
            "换为", "切换为", "全程用", "转为"),
        .value(
            Cue.forReaders, "for", "to", "at", "towards", "for an audience of", "for readers who are",
            "aimed at", "geared towards", "with", "written for"),
        .verb(
            Cue.about, "write about", "writing about", "i'm writing about", "we're writing about",
            "article is about", "it's about", "this is about", "the article is about",
            "i want to write about", "let's write about", "focus on", "rank for", "optimize for",
            "optimise for", "target the keyword", "i'd like to write about", "we want to rank for",
            "the topic will be", "this article is about", "this piece is about", "the piece is about",
            "this one is about", "article should be about", "the article should be about",
            "this article should be about", "post should be about", "the post should be about", "let's cover",
            "i'll be writing about", "we'll write about",
            "i need to write about", "i'm going to write about", "center it on", "centre it on",
            "it should be about", "today's topic is", "we want to write about", "my article is about",
            "our article is about", "our topic is", "the post is about", "this post is about",
            "写关于", "想写", "聚焦", "我想写", "我要写", "要写的是", "讲的是", "写的是", "围绕", "这篇讲", "这篇文章讲", "主打",
            "这次写", "我们写", "来写写"),
        .noun(
            Cue.about, "主题是", "主题为", "话题是", "为关键词", "作为关键词", "为关键字", "为主关键词", "为主题", "为话题"),
    ]

    enum Cue: Aiming {
        case aim, call, write, switchTo, forReaders, about

        var aimsAtLength: Bool { self == .aim }
    }
}

extension SetValue: FittingText {}

extension SetValue: NamingSubject {
    var subject: String? {
        guard key == .keyword, case .text(let text) = value else { return nil }
        return text
    }

    func written(as amount: any Command) -> (any Command)? {
        guard let amount = amount as? SetValue, amount.key == .words, case .number(let words) = amount.value
        else {
            return nil
        }
        return Draft(keyword: subject, words: words)
    }
}

extension SetValue.Value: Codable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
            self = .number(number)
        } else if let list = try? container.decode([String].self) {
            self = .list(list)
        } else {
            // A language cannot be told from a text by itself; SetValue knows the key.
            self = .text(try container.decode(String.self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .list(let list): try container.encode(list)
        case .number(let number): try container.encode(number)
        case .language(let language): try container.encode(language)
        }
    }
}

extension SetValue {
    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        key = try container.decode(Key.self, forKey: .key)
        value =
            key == .language
            ? .language(try container.decode(Language.self, forKey: .value))
            : try container.decode(Value.self, forKey: .value)
    }
}

extension SetValue: SharingVerb {
    var standsInList: Bool { true }
}

extension SetValue: Action {
    func run(in conversation: isolated Conversation) async throws {
        switch (key, value) {
        case (.language, .language(let language)): try conversation.edit([.setLanguage(to: language)])
        case (.words, .number(let words)):
            guard Article.lengths.contains(words) else {
                let range = Article.lengths
                throw Problem(
                    "An article can have \(range.lowerBound) to \(range.upperBound) words: name a length in between.",
                    "文章可以有 \(range.lowerBound) 到 \(range.upperBound) 字：请换一个篇幅。")
            }
            try conversation.edit([.setWords(to: words)])
        case (.keywords, .list(let keywords)): try conversation.edit([.setKeywords(to: keywords)])
        case (_, .text(let text)):
            guard let field = Edit.TextField(rawValue: key.rawValue) else { throw Problem.notYet }
            try conversation.edit([.setText(of: field, to: text)])
            if field == .title { try conversation.edit([.setText(of: .slug, to: Slug.of(text))]) }
            if field == .keyword { try conversation.adoptLanguage(of: text) }
        default: throw Problem.notYet
        }
    }
}

extension Conversation {
    /// An article about which nothing is written yet takes the language of its keyword.
    func adoptLanguage(of keyword: String) throws {
        guard article.title.isEmpty, article.sections.isEmpty, article.wordCount == 0 else { return }
        let spoken: Language = keyword.unicodeScalars.contains(where: \.isIdeograph) ? .chinese : language
        if spoken != article.language { try edit([.setLanguage(to: spoken)]) }
    }
}
