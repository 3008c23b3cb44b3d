/// Characters of one sound that an input method confuses: 大钢 for 大纲, 在检查 for 再检查.
enum Homophones {
    /// The first character of the group to which a character belongs, or the character itself.
    static func sound(_ scalar: UInt32) -> UInt32 { table[scalar] ?? scalar }

    private static let groups = [
        "纲钢刚岗缸", "题提替体", "键健建件", "词辞次", "引隐印饮", "言沿研颜严", "结节接洁解", "论轮伦", "语与雨预",
        "标表彪", "展占站", "开凯", "扩阔", "写谢些", "译议易意义", "翻番", "删山珊", "除出处", "移宜疑", "动懂洞",
        "合和核", "并病", "拆差", "导道到倒", "保报宝", "存村", "撤彻", "销消肖", "恢回", "复付负副", "继计纪际", "续序叙",
        "缩锁所", "短断段", "常长场", "见建间", "问文闻", "描苗", "述数束", "章张", "检简剪", "查察茶", "修休", "预遇",
        "览揽蓝", "生升声", "成程城呈", "调条", "读毒独", "者着这", "重从中", "换还环", "选宣", "会汇", "话画华", "列例力",
        "字自子", "正整证", "式事是", "气器汽", "历立厉", "史使始", "帮邦", "助住注", "停庭", "退推", "例立利", "子紫", "烦凡繁",
    ].map { $0.unicodeScalars.map(\.value) }

    private static let table: [UInt32: UInt32] = {
        var table: [UInt32: UInt32] = [:]
        for group in groups {
            for scalar in group where table[scalar] == nil { table[scalar] = group[0] }
        }
        return table
    }()
}
