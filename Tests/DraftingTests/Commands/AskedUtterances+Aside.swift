extension Said {
    /// Conditions, plans, likings, reports and remarks with words that could be commands.
    static let askedAside: [String] = [
        "if the article gets too long, we can drop section 5",
        "once my boss has read it, I'll want to export it to Word",
        "later on we might add a section about costs",
        "this article makes me proud",
        "thanks a lot, this helps",
        "wow, ten titles already",
        "section 3 could use an example, don't you think?",
        "下周再把语气改得轻松一点",
        "引言昨天就写好了",
        "我更喜欢口语化的开头",
        "我怕读者看到一半就走了",
        "感谢帮忙改了这么多遍",
        "语气忽冷忽热的",
        "为什么预览和导出的样子不太一样？",
        "小标题用疑问句好不好",
        "等 review 完了再 save 吧",
        "《一个人的厨房》这个标题好吗？",
        "第二节这样可以吗",
        "is it possible to rank with 800 words?",
        "第三节，四百字",
        "section 3, about 400 words",
        "关键词是什么",
        "把标题里的“终极”去掉",
        "语气是什么样的",
    ]
}
