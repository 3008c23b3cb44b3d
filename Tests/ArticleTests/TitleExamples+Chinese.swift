import Article

extension TitleExamples {
    static let chinese: [TitleExamples] = [
        .init(.howTo, .chinese, are: ["阳台怎么养蜂", "怎样取蜜"], areNot: ["养蜂记"]),
        .init(
            .listicle, .chinese, are: ["养蜂的12个要点", "十大蜂场", "两种蜂箱"],
            areNot: ["2025年养蜂", "一个人的蜂场", "蜂蜜种类"]),
        .init(.question, .chinese, are: ["蜂蜜会过期吗", "蜂蜜会过期？", "蜂蜜会过期?", "那蜂王呢"], areNot: ["蜂蜜会过期", "吗啡"]),
        .init(.comparison, .chinese, are: ["蜂蜜VS白糖", "选蜂蜜还是白糖", "哪个好"], areNot: ["蜂蜜和白糖"]),
        .init(.ultimateGuide, .chinese, are: ["超全养蜂攻略", "养蜂全面指南"], areNot: ["养蜂指南", "指南要完整"]),
        .init(.beginnerGuide, .chinese, are: ["零基础养蜂", "小白也能养蜂"], areNot: ["老手养蜂"]),
        .init(.stepByStep, .chinese, are: ["5步做蜂箱", "手把手做蜂箱", "三步取蜜"], areNot: ["进一步取蜜", "步骤"]),
        .init(.mistakes, .chinese, are: ["养蜂避坑", "别再这样取蜜"], areNot: ["别墅养蜂"]),
        .init(.checklist, .chinese, are: ["春季蜂场核对表", "装备清单"], areNot: ["清理蜂箱"]),
        .init(.caseStudy, .chinese, are: ["蜂场复盘", "城市养蜂实战"], areNot: ["城市养蜂"]),
        .init(.statistics, .chinese, are: ["蜂蜜消费调查", "蜂业报告"], areNot: ["蜂业数目"]),
        .init(.trends, .chinese, are: ["蜂业前景", "产量预测"], areNot: ["预防"]),
        .init(.bestOf, .chinese, are: ["必备工具", "蜂箱排行榜"], areNot: ["好蜂箱"]),
        .init(.review, .chinese, are: ["摇蜜机评测", "蜂箱值得买吗"], areNot: ["价值"]),
        .init(.why, .chinese, are: ["蜜蜂为何分蜂", "分蜂的理由"], areNot: ["因为蜜蜂"]),
        .init(.myths, .chinese, are: ["蜂蜜谣言", "对蜜蜂的误解"], areNot: ["误区"]),
        .init(.secrets, .chinese, are: ["揭秘蜂王浆", "蜂场内幕"], areNot: ["秘书"]),
        .init(.cost, .chinese, are: ["一箱蜂多少钱", "蜂箱报价"], areNot: ["多少蜂"]),
        .init(.definition, .chinese, are: ["蜂胶是什么", "一文读懂蜂胶"], areNot: ["什么蜂胶"]),
        .init(.problemSolution, .chinese, are: ["应对螨害", "取蜜难题"], areNot: ["问题"]),
        .init(.tips, .chinese, are: ["取蜜窍门", "越冬妙招"], areNot: ["越冬"]),
        .init(.examples, .chinese, are: ["标签范例", "蜂箱灵感"], areNot: ["比例"]),
        .init(.benefits, .chinese, are: ["蜂蜜的作用", "养蜂的意义"], areNot: ["蜂蜜用途"]),
        .init(.alternatives, .chinese, are: ["白糖平替", "代替白糖"], areNot: ["代表"]),
    ]
}
