extension Said {
    /// What is put off, weighed or told of others.
    static let askedEveryday: [String] = [
        "I'll add a table later",
        "maybe the outline needs work",
        "maybe later",
        "I'll rename it myself",
        "let's keep the title for now",
        "would a quote help here?",
        "the numbers in section 3 don't add up",
        "我正在想标题",
        "等我看完再改",
        "常见问题放几个比较好",
        "这里用表格好还是列表好",
        "第二节好长啊",
        "老师说引用太多了",
        "这个语气像机器人写的",
        "如何让读者读完？",
        "第三节够不够详细",
        "I have a blog about cats",
        "I have an article on hoof care on my site",
        "I have a shop and want an article on cat litter",
        "我有一篇关于猫砂的文章",
        "想写点东西",
    ]
}
