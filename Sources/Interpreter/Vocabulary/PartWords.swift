extension Vocabulary {
    /// The parts of an article, and the ways to point at them.
    static let parts: Vocabulary = [
        .shared([.title], "title", "headline", "h1", "标题", "题目", "主标题", "文章标题", "标题名", "大标题", "文章题目"),
        .shared(
            [.titleList], "title list", "list of titles", "titles list", "candidate titles",
            "title candidates",
            "标题列表", "候选标题", "所有标题", "标题候选", "备选标题", "全部标题", "标题清单", "标题们", "各个标题", "几个标题候选"),
        .shared(
            [.description], "description", "meta description", "meta", "seo description", "page description",
            "search description", "描述", "元描述", "摘要", "页面描述", "描述标签", "描述语", "搜索描述", "文章描述", "网页描述"),
        .shared(
            [.intro], "intro", "introduction", "opening", "opening paragraph", "lead", "lede", "lead-in",
            "introductory paragraph", "intro paragraph", "intro section", "opening section", "引言", "导语", "开头",
            "前言", "导言", "开篇", "引子", "开场", "序言", "简介", "绪论", "开头段", "引言部分", "开头部分", "导语部分", "引言段", "开场白", "首段"),
        .shared(
            [.conclusion], "conclusion", "ending", "closing paragraph", "wrap-up", "wrapup", "outro",
            "closing section",
            "concluding paragraph", "concluding section", "final paragraph", "closing", "sign-off",
            "conclusion section",
            "结论", "结语", "结尾", "总结", "小结", "尾声", "收尾", "结束语", "结尾部分", "结论部分", "结语部分", "结尾段", "总结部分", "末段"),
        .shared(
            [.outline], "outline", "table of contents", "toc", "skeleton", "structure", "article structure",
            "content outline", "大纲", "提纲", "目录", "框架", "纲要", "结构", "文章结构", "文章大纲", "骨架", "文章框架"),
        .shared(
            [.article], "article", "blog post", "blog article", "post", "piece", "essay", "whole thing",
            "entire thing", "full text", "whole text", "entire text", "text", "whole piece", "blog", "copy",
            "blogpost",
            "write-up", "writeup", "文章", "全文", "整篇", "通篇", "正文", "本文", "稿子", "全篇", "博文",
            "博客", "部落格", "网志", "文稿", "稿件", "整篇文章", "全部文章", "长文", "软文", "推文", "初稿", "草稿", "整篇稿子", "博客文章",
            "篇文章", "短文"),
        .shared(
            [.article], "what we have", "what we have so far", "what we've got", "what we've got so far",
            "what you have so far", "what you've got so far", "what i have so far", "what's written so far",
            "目前的内容", "现有内容", "写好的内容", "已写的内容", "写好的部分", "已有内容"),
        .shared(
            [.faq], "faq", "frequently asked question", "q&a", "q and a", "q & a", "qa", "faq section",
            "faq list",
            "faq entry", "faq item", "common question", "常见问题", "问答", "常见问答", "常见疑问", "常见问题解答", "问答部分",
            "常见问题部分",
            "问与答", "常问问题"),
        .shared(
            [.guide], "guide", "beginner's guide", "beginner guide", "complete guide", "ultimate guide",
            "full guide", "comprehensive guide", "in-depth guide", "definitive guide", "tutorial", "primer"),
        .shared([.question], "question", "问题", "问", "提问"),
        .shared(
            [.section], "section", "sec", "part", "chapter", "h2", "节", "部分", "章", "章节", "段", "段落", "大节",
            "大段", "板块"),
        .shared(
            [.subsection], "subsection", "sub-section", "h3", "sub section", "subheading", "小节", "子节", "子章节",
            "小段", "小部分"),
        .shared(
            [.everything], "the rest of the sections", "rest of the sections", "the remaining sections",
            "remaining sections", "all remaining sections", "everything that's left", "everything left",
            "whatever is left", "whatever's left", "all that's left", "what's left", "everything else",
            "the remaining ones", "剩下的章节", "剩余的章节", "剩余章节", "其余章节", "其余的章节",
            "剩下的几节", "剩下的", "其余的", "剩余的", "剩下的部分", "没写的", "没写的部分",
            "everything", "every section", "each section", "each and every section",
            "all of it",
            "all of them", "them all", "all of these", "all of the sections", "all sections",
            "all the sections", "all parts",
            "every part",
            "every single section", "all chapters", "each part", "all of the parts", "全部", "所有", "每一节",
            "所有章节", "每节", "各节", "每个章节",
            "所有部分", "每一部分", "全部章节", "全都", "每个部分", "所有的章节", "每一章", "所有的节", "所有节", "每一个章节", "整个", "各章节", "各个章节",
            "每一段", "所有内容", "全部内容", "每章", "各部分"),
        .shared(
            [.it], "it", "this section", "that section", "the current section", "current section",
            "this part", "that part",
            "this one", "that one", "this subsection", "this chapter", "this bit", "this passage",
            "this paragraph", "它", "这一节", "这节", "本节", "这段", "这部分", "这一段", "该节", "此节",
            "这一部分", "这一章", "这章", "本段", "当前章节", "这个部分", "这个章节", "这一小节", "当前这节", "当前这一节", "这一块", "这块", "这小节",
            "该章节", "该部分", "当前节", "本章", "刚才那一节", "这个段落", "这几句"),
        .shared([.it, .this], "this", "that", "这", "这个", "那个", "这些", "该"),
        .shared([.this, .former], "那一", "那", "这一"),
        .shared([.the], "the", "a", "an", "each of", "teh", "hte"),
        .shared([.own], "my", "our", "your", "its", "their", "article's", "文章的", "我的", "我们的", "它的", "咱们的"),
        .shared(
            [.all], "all", "every", "each", "whole", "entire", "full", "complete", "都", "整个", "每", "各", "每个",
            "统统", "通通", "一并", "一律", "一概",
            "完整", "完整的"),
        .shared([.both], "both", "both of"),
        .shared(
            [.last], "last", "final", "latest", "very last", "bottom", "最后", "最末", "倒数", "末", "最后面", "末尾一",
            "末一"),
        .shared([.pronounOne], "one", "ones"),
        .shared([.those], "them", "those", "these", "它们"),
        .shared(
            [.style], "style", "type", "kind", "sort", "format", "flavor", "flavour", "style of", "formatted",
            "based", "focused", "oriented", "driven", "类", "型", "类型", "式", "风格", "类的", "型的", "体", "向", "形式",
            "样式", "性质", "方面", "角度"),
    ]

    /// Where a part may go or stand.
    static let places: Vocabulary = [
        .shared(
            [.before, .place], "before", "ahead of", "in front of", "above", "right before", "just before",
            "prior to", "directly before", "immediately before", "preceding",
            "之前", "前面", "以前", "的前面", "前边", "前头", "上面", "前", "的前边", "上方"),
        .shared(
            [.after, .place], "between", "in between", "after", "behind", "below", "following", "right after",
            "just after", "directly after", "immediately after", "beneath", "underneath", "under",
            "之间", "之后", "后面", "以后", "的后面", "后边", "下面", "后", "的后边", "下方", "后头"),
        .shared(
            [.inside, .place], "in", "inside", "into", "within", "in the middle of", "inside of", "里", "里面",
            "中", "内", "中间", "当中", "之中", "里边", "里头", "上", "下", "内容里"),
        .shared(
            [.start, .place], "start", "beginning", "top", "very beginning", "very top", "very start",
            "front", "first place", "first position", "最前面", "开头处", "最前", "最上面", "顶部", "最开头", "最开始",
            "第一位", "首位", "前头", "最顶上", "开始处", "最前头", "最前边", "最上方", "开头位置", "文首", "最前端"),
        .shared(
            [.end, .place], "end", "very end", "bottom", "last place", "last position", "back", "末尾", "最后面",
            "最末", "末", "底部", "最下面", "最末尾", "尾部", "最底下", "结尾处", "最后边", "末位", "最后一位",
            "最后头", "文末", "最尾", "最下方", "最后端", "后头去", "结尾位置"),
    ]

    /// Small words that tie a slot to its value.
    static let ties: Vocabulary = [
        .shared(
            [.about], "about", "regarding", "concerning", "covering", "on the topic of", "on the subject of",
            "around", "dealing with",
            "related to", "relating to", "that covers", "which covers", "that deals with", "that explains",
            "explaining", "discussing", "that discusses", "addressing", "that's about", "which is about",
            "that talks about", "talking about", "to do with", "centered on", "focused on", "focusing on",
            "that is about", "with the topic", "on the theme of", "comparing", "for the keyword",
            "on the keyword", "about the keyword",
            "with the keyword", "around the keyword", "using the keyword", "targeting the keyword",
            "for the topic", "for the key phrase", "主题围绕", "主题是关于", "内容围绕", "围绕关键词", "针对关键词", "关于关键词", "围绕主题",
            "关于主题",
            "关于", "围绕", "围绕着", "针对", "有关", "有关于", "涉及", "聊聊", "讲讲", "讲解", "介绍", "主题是", "主题为", "内容是", "内容为",
            "谈谈", "探讨", "讨论", "讲述", "说说", "话题是", "讲", "谈", "聊", "专门讲", "主要讲", "阐述", "论述", "阐明",
            "聚焦", "聚焦于", "专讲", "着重讲", "剖析"),
        .shared([.about, .write], "write about", "writing about"),
        .shared([.topicStart], "就", "以", "拿", "跟", "与"),
        .shared(
            [.topicEnd], "为关键词", "作为关键词", "为关键字", "为主关键词", "为主题", "为题", "为中心", "为话题", "作为主题", "做主题", "当主题",
            "作主题", "为主", "为核心", "为选题", "为题材",
            "这个主题", "这个话题", "这个关键词", "这个选题", "这一主题", "这一话题", "这个题目", "这个题材",
            "为名", "为名字", "为名称", "有关", "有关的", "相关", "相关的"),
        .shared([.on], "on", "for", "upon"),
        .shared([.to], "to", "onto", "toward", "towards", "到", "至", "成", "去"),
        .shared([.of], "of"),
        .shared(
            [.with], "with", "having", "containing", "that has", "which has", "用", "带", "有", "含", "包含", "分",
            "分成", "分为", "共", "一共", "总共"),
        .shared([.from], "from", "out of", "从", "由"),
        .shared([.by], "by", "往", "向", "朝"),
        .shared(
            [.named], "called", "named", "titled", "entitled", "with the name", "with the heading",
            "with the title", "under the name", "as", "叫", "叫做", "叫作", "名为", "名叫", "取名", "起名", "命名为",
            "名字是", "名字叫", "为"),
        .shared(
            [.copula], "is", "are", "be", "should be", "will be", "shall be", "must be", "needs to be",
            "ought to be", "is going to be", "is now", "'s", "=", "为", "是", "就是", "应该是", "应为", "要是"),
        .shared(
            [.becomes], "改叫", "改名为", "改名叫", "更名为", "重命名为", "命名为", "切换为", "更换成", "定位为", "定位是", "定位成", "定位在",
            "锁定为", "定位", "becomes", "into", "设为", "设成",
            "改为", "改成",
            "换成", "换为", "定为", "定成", "变成", "变为", "设置为", "设定为", "调成", "调为", "改到",
            "调到", "调整为", "调整成", "调整到", "更改为", "修改为", "切换到", "切换成", "切到", "切成", "定在", "设在", "控制在", "更换为", "定作",
            "选定为", "确定为", "写成", "弄成", "做成", "改用", "设置成", "改做", "改作", "设到", "定到", "转成", "转为", "取为", "更新为", "换到"
        ),
        .composed(
            [.becomes],
            of: [
                "设", "设置", "设定", "定", "改", "更改", "修改", "变", "变更", "换", "更换", "替换", "切换", "调", "调整", "选定",
                "确定", "指定", "转", "统一",
            ],
            with: ["为", "成", "作", "做"]),
        .shared([.particle, .closing], "的内容", "的部分内容"),
        .shared([.particle], "的", "地", "得", "之"),
        .shared(
            [.coverb], "按", "按照", "根据", "依照", "给", "在", "把", "将", "对", "替", "于", "到", "往", "让", "使", "令", "帮",
            "为", "请把", "请将"),
        .shared(
            [.and], "and", "plus", "as well as", "along with", "also", "together with", "&", "和", "与", "跟",
            "以及", "并", "并且", "外加", "还有", "同时", "顺便", "也", "另外", "此外", "而且", "and also"),
        .shared(
            [.then], "then", "and then", "after that", "afterwards", "afterward", "next", "and after that",
            "followed by", "before you", "then also", "and finally", "finally", "lastly", "once that's done",
            "when that's done", "once done", "once you're done", "and next", "and lastly", "subsequently",
            "然后", "接着", "再", "之后再", "然后再", "接下来", "随后", "最后再", "并且再", "之后", "完了", "完后", "完成后", "接着再", "再来",
            "后再", "而后", "紧接着", "完事后", "随后再", "做完", "写完后", "弄完", "好了之后", "跟着", "再接着", "再然后", "完了再"),
    ]
}
