import Article

/// Keywords of different trades.
enum Keywords {
    static func of(_ language: Language) -> [String] {
        switch language {
        case .english: english
        case .chinese: chinese
        }
    }

    private static let english = [
        "home composting", "email marketing", "CRM vs ERP", "trail running", "remote team management",
        "wedding photography", "sourdough bread", "small business accounting", "solar panels",
        "dog training", "snow chains", "online language courses", "kitchen renovation", "travel insurance",
        "yoga for back pain", "electric bikes", "warehouse safety", "podcast editing", "indoor gardening",
        "employee onboarding",
    ]

    private static let chinese = [
        "远程办公", "阳台种菜", "邮件营销", "CRM系统", "新手跑步", "家庭收纳", "短视频剪辑", "小店记账", "宠物训练", "旅行保险",
        "电动自行车", "婚礼摄影", "厨房装修", "英语口语", "咖啡冲泡", "仓库安全", "员工入职培训", "亲子阅读", "太阳能热水器", "二手房交易",
    ]
}
