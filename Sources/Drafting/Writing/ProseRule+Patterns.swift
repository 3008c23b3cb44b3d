import Article

/// By what each rule knows what breaks it: regular expressions, in which case does not count.
extension ProseRule {
    func patterns(in language: Language) -> [String] {
        switch (self, language) {
        case (.markup, _): Self.markupSigns
        case (.aside, .english): Self.englishAsides
        case (.aside, .chinese): Self.chineseAsides
        case (.publicity, .english): Self.englishPublicity
        case (.publicity, .chinese): Self.chinesePublicity
        case (.remark, .english): Self.englishRemarks
        case (.remark, .chinese): Self.chineseRemarks
        case (.coarse, .english):
            [
                #"\b(ass|arse|shit\w*|fuck\w*|damn|hell|crap|sucks?|porn\w*|sexy|dummies|stupid|idiots?|bitch\w*)\b"#
            ]
        case (.coarse, .chinese): ["傻[逼子瓜]|妈的|他妈|屌|色情|性爱|操你|白痴"]
        case (.citation, .english): Self.englishCitations
        case (.citation, .chinese): Self.chineseCitations
        case (.figure, .english): Self.englishFigures
        case (.figure, .chinese): Self.chineseFigures
        case (.leak, .english): Self.englishLeaks
        case (.leak, .chinese): Self.chineseLeaks
        case (.stutter, .english): [#"\b(\w{2,}) \1\b"#]
        case (.stutter, .chinese): Self.chineseStutters
        case (.script, _), (.unbalanced, _), (.stranger, _): []
        }
    }

    private static let markupSigns = [
        #"https?:|www\.|\.com\b"#, #"[<>{}\[\]\\|#@*_~^=]"#, #"&\w+;"#, #"^\s*[-•·]"#, #"^\s*\d+[.、)]"#,
    ]

    private static let englishAsides = [
        // The writer.
        #"\b(i|i['’]m|i['’]ve|my|me|mine|myself)\b"#,
        #"\bwe(['’]ve| (also )?(hope|will|have|had|were|tested|tried|found|recommend|offer|provide|love|discuss|want))\b"#,
        #"\bour (company|team|web|blog|product|service|store|article|guide|post|experience|client|customer|expert|reader|newsletter|shop|staff)"#,
        // The page and what stands around it.
        #"\b(book|video|podcast|web ?site|web ?page|e-?book|blog|chapter)s?\b"#,
        #"in this (article|video|post|blog|guide|section|chapter|book)"#, #"this (article|post|page|text)"#,
        #"each page|chapter \d"#, #"\bsee (also|chapter|section|below|above|page)"#,
        #"this (week|month)['’]s"#,
        // Calls to do something there.
        "click|subscribe|comment below|stay tuned|sign up|contact us|check out|hesitate",
        #"\bdownload (now|it|this)\b|\bfor free here\b"#,
        "read (this|more|on)|for more (information|tips|details|ideas)", "learn more about",
        "copyright|all rights reserved|photo (by|credit)|image (by|credit)|posted (by|on)|share this|newsletter",
        // Lists that do not follow.
        #"here(['’]s| is| are) (a|an|some|the|few|several|\d+)\b.{0,20}(list|tips|steps|ways|things|examples)"#,
        #"\bhere are (the )?(\d+|top|best)\b"#,
        #"(following|these)( \w+)? (list|steps|tips|ways)\b"#,
        #"following( \w+)? (article|guide|table|chart|image|picture|diagram|sections?)\b"#,
        // What stands elsewhere, or nowhere.
        #"\b(listed|shown|pictured|discussed|described|explained) (above|below)\b"#,
        #"\bas (we )?(mentioned|discussed|noted|explained|described|said) (earlier|above|before|previously)\b"#,
        #"\bguide is (divided|split|organi[sz]ed)\b|\b(keep|continue) reading\b"#,
        #"\b(find|read|see|learn|get|view)\b.{0,60}\bhere[.!]$|find out more( information)?[.!]$"#,
        #"\byou (may|might) also like:|here['’]s (some |a (little |bit ))?more\b"#,
    ]

    private static let chineseAsides = [
        "我(?!们)|小编|笔者", "本文|这篇文章|文章内容|本?视频|公众号", "点击|请下载|下面的文章|关注我|联系我们|欢迎(留言|关注|咨询)",
        "如下图|如图|上图|下图", "版权|转载|责任编辑|记者|图片来源|扫码|二维码|加微信|咨询电话|官方网站", "下面(我们)?(就)?来|下面是",
        "如下[:：]|以下([几两三四五六]|[^，。]{0,8}[:：])", "(?<![度岁元米克斤分平天月年%％])以下(是|为|内容|文章|介绍|将)",
        "以上(内容|文章|就是|几点|介绍)|(^|，)以上是|下面的(内容|教程|表格)", "(?<![基根成资日书课剧样])本(站|篇|期|章|平台|周的)|【",
        "今天的?(文章|总结|分享|介绍)|今天(我们)?就?(来|要|一起)|[就先]到这里|一起来(看|了解|聊|说|学习)",
        "我们(今天)?(一起)?(分享|讨论|介绍|讲解)了|接下来的?(讨论|文章|章节|介绍)|我们将(重点)?(介绍|讨论|探讨|讲解)",
        "(发布|更新|推送).{0,12}文章|文章(推送|更新)|个人观点|仅供参考|来源于网络|网络整理|不代表.{0,6}(观点|立场)",
    ]

    private static let englishPublicity = [
        #"\b(trust|choos(e|ing)|consider(ing)?|call|visit|email|join|ask|from|with|contact(ing)?|reach out to) us\b"#,
        #"\blet us (know|take care|help|show|handle)\b|\bwith our help\b"#,
        #"\bour (\w+ ){0,3}(team|staff|experts?|professionals|trainers|accountants|photographers|office|site|goal|commitment)\b"#,
        #"\bour ((\w+ ){0,3}(list|services?|store|shop)|top \d+|latest|free|complete|ultimate)\b"#,
        #"\bthanks?( you)?( \w+){0,2} for (choosing|reading|considering|visiting|your|being)\b"#,
        #"\bfeel free to (contact|ask|reach|email|call)\b|in the comments|comments? section|contact form"#,
        #"\bwelcome to (our|this|the) (site|page|shop|store|world)\b"#,
    ]

    private static let chinesePublicity = [
        "[与和跟同]我们(取得)?联系|随时([与和跟向]?(我们|客服|工作人员))?(联系|咨询)|(咨询|联系)客服[。！]",
        "(?<!受)欢迎(随时|继续|大家|您|你|在|读者)?.{0,6}(留言|评论|分享|关注|咨询|联系|阅读|访问|参与)|评论区|留言区",
        "[感谢]谢.{0,10}(关注|支持|阅读|观看|收看)|谢谢(大家|你们|您)|(忘记|忘了|记得|多多|持续)关注|资讯请",
        "祝(大家|[您你]|各位)|希望大家|希望.{0,10}[对能给](大家|[您你]|各位|读者|.{0,4}朋友)",
        "大家好|各位(朋友|读者|网友)|朋友们，|^好了，",
        "我们的?(客服|网站|平台|公司|店铺)|我们(?!要).{0,6}[为给]([您你]|大家)|大家对我们",
    ]

    private static let englishRemarks = [
        // To the one who asks; a letter that an article quotes stands in quotation marks.
        #"^(sure|certainly|absolutely|of course)!|^what a (great|good|wonderful|lovely) (topic|question)"#,
        #"^here(['’]s| is) (the|your|my) (answer|outline|text|reply|response|introduction|conclusion|section|revised|rewritten)\b.*:$"#,
        #"^(please |just )?let me know\b|^if you\b.*\blet me know\b"#,
        #"^(i|we) hope (this|that|it|these|you)\b.{0,40}\b(help|use|enjoy|find|meet|satisf)"#,
        #"^(please )?feel free to (ask|reach out|modify|adjust|custom|edit|let)"#,
        #"^(would you like|do you want) me to\b|^is there anything else\b|^how (can|may) i help\b"#,
        #"^i['’](d be|m) (happy|glad|excited|sorry)\b"#,
        #"^i(['’]ve| have| can| will|['’]ll| could)( also)? (help|provide|rewrit|writ|revis|assist|made)"#,
        #"\bas an? (ai|artificial|large language|language) "#,
        // Of the text, in the words of the request.
        #"\bthe writer(['’]s)? (also )?(want|ask|provid|includ|explain|source|own|do|is (offer|giv|ask)|gives|need|request|convey)"#,
        #"\b(the|this) (part|text|answer|reply|response|passage)( before| after)? ((begin|start|open|end|close|conclude|continue)s? with|is (about \d+ words|written in))\b"#,
        #"\bthe (rest of the (article|text|part|section|reply)|(beginning|end) of the (text|reply))\b"#,
        #"^\W*word count\b|^\W*(about )?\d+ words\W*$"#,
    ]

    private static let chineseRemarks = [
        "^(好的|当然|没问题|没有问题)！", "^希望(这|以上|上面|对[您你])[^。]{0,14}(帮助|有用|满意|帮到)", "^请(随时)?告诉我",
        "^如[果有].*(告诉|联系|问)我", "^[您你]?(需要|要不要|想让|是否要)我", "^(根据|按照?)[您你]的(要求|请求|指示)",
        "作为(一个|一名)?(AI|人工智能|语言模型)", "作者(希望|想要|要求)",
        "这(一?部分|一?段|一?节)(文字|内容)?(是)?[以从][^。]{0,12}(开头|开始|结尾|结束)",
        #"^[（(]?(共|约|全文)?\s*\d+\s*字[）)]?$"#,
    ]

    private static let chineseStutters = [
        #"(\p{Han})\1\1"#,
        // 一些保险险，; but 试试看看 and what is said twice by nature. In mid-phrase two words may meet: 直接接触.
        "(?![\(doubled)])(\\p{Han})\\1(?=[，。、；：！？”]|$)",
        // 气氛和气氛, 后期后期; but 一步一步.
        #"((?!一)\p{Han}{2,})(以?及|[和与或、，])?\1"#,
        // An enumeration that names something twice.
        #"(?:^|[、，和])(\p{Han}{2,})[、，和](?:.*[、，和])?\1(?:[、，。和等]|$)"#,
    ]

    /// Characters with which a phrase may end twice.
    private static let doubled =
        "等看试想说听问谈聊走尝摸算数闻逛练读写讲笑歇坐猜谢好妈爸哥姐弟妹爷奶宝公婆叔舅姑伯太人天年月日夜家个点星翼泡兮甜在服楚净乐兴真单心正绰勃满缓匆纷默久垮乱统整沉欢漫迟当落亮圆红绿胖软暖香"

    private static let englishCitations = [
        "according to", #"\b(a|one|recent|new|another) (study|survey|report|poll)\b"#, "studies (show|have)",
        "research(ers)? (shows?|found|has|have|suggests?)", "statistics (show|from)", "experts (say|agree)",
        #"published in|\bet al\b"#, #"said (that|in)\b|, says\b|told\b"#,
    ]

    private static let chineseCitations = [
        "根据.{0,20}(统计|报告|调查|研究|数据)", "据.{0,12}(统计|报告|调查|报道|了解|悉)", "(研究|调查|数据)(表明|显示|发现)",
        "专家(表示|认为|指出)", "《",
    ]

    private static let englishFigures = [
        #"\d\s*%|per ?cent"#, #"[$€£¥]\s*\d|\d+ ?(dollars|euros|people)"#, #"\b(19|20)\d\d\b|\d{3,}"#,
        #"\b(million|billion|thousand|hundred)s?\b"#,
        #"\b(\w+ (out of|in) (ten|five|three)|two[- ]thirds) (of|people)\b"#,
    ]

    private static let chineseFigures = [
        #"\d\s*[%％]|百分之"#, #"(19|20)\d\d\s*年|\d{3,}"#, #"[¥￥$]|\d[\d.,]*\s*(元|万|亿|美元|千)"#,
    ]

    private static let englishLeaks = [
        #"^(q|a|question|answer|article|section|title|heading|step \d+|note|tip)s?\s*:"#,
        #":\s*\(?[\da-z][.)]"#,
    ]

    private static let chineseLeaks = [
        #"^[（(]?[一二三四五六七八九十\d]+[、。.．)）：:]"#, "[一二三四五六七八九十]+、", #"[：:]\s*\d"#,
        "第[一二三四五六七八九十]+[步点条章节]?[，、：]", "[一二三四五六七八九十]句话[：:]",
        "要点|小?标题[:：]|问题?[:：]|答案?[:：]", "[:：]$",
    ]
}
