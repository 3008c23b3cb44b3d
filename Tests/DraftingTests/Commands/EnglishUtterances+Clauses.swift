extension Said {
    /// Slips beside nouns, subjects that lead, verbs that are shared, and what "it" was before.
    static let englishClauses: [Said] = [
        Said("select the nineth title", #"{"do":"choose","number":9}"#),
        Said("titels about open mic nights please", #"{"do":"titles","keyword":"open mic nights"}"#),
        Said(
            "draft a five section outline for title loans",
            #"{"do":"outline","sections":5,"keyword":"title loans"}"#),
        Said("half a dozen headlines on dog agility", #"{"do":"titles","count":6,"keyword":"dog agility"}"#),
        Said(
            "for kombucha I'd like 8 myths titles",
            #"{"do":"titles","count":8,"type":"myths","keyword":"kombucha"}"#),
        Said(
            "invent ten 101 titles on index funds",
            #"{"do":"titles","count":10,"type":"beginner-guide","keyword":"index funds"}"#),
        Said("give us fifteen more", #"{"do":"more","count":15}"#),
        Said("call this one \"The Quiet Garden\"", #"{"do":"set","key":"title","value":"The Quiet Garden"}"#),
        Said("Let's call it 'Rent or Buy?'", #"{"do":"set","key":"title","value":"Rent or Buy?"}"#),
        Said(
            "let's make 'title search' the keyword", #"{"do":"set","key":"keyword","value":"title search"}"#),
        Said(
            "use \"Rugs for Every Room\" as the title",
            #"{"do":"set","key":"title","value":"Rugs for Every Room"}"#),
        Said("switch back to English", #"{"do":"set","key":"language","value":"en"}"#),
        Said("the article should be in English", #"{"do":"set","key":"language","value":"en"}"#),
        Said("the target is ９００ words", #"{"do":"set","key":"words","value":900}"#),
        Said("change the tone to something playful", #"{"do":"set","key":"tone","value":"playful"}"#),
        Said(
            "it's for people who hate cooking",
            #"{"do":"set","key":"audience","value":"people who hate cooking"}"#),
        Said("a seven-part outline please", #"{"do":"outline","sections":7}"#),
        Said("write everything that's left", #"{"do":"expand","target":"sections all"}"#),
        Said("now do the intro, write it out", #"{"do":"expand","target":"intro"}"#),
        Said("ok now the meta description, write it", #"{"do":"expand","target":"description"}"#),
        Said(
            "section 5 is way too long, make it shorter",
            #"{"do":"rewrite","target":"section 5","change":"shorter"}"#),
        Said(
            "turn section 4 into a dialogue",
            #"{"do":"rewrite","target":"section 4","instruction":"into a dialogue"}"#),
        Said(
            "rewrite the third section so that it is more professional",
            #"{"do":"rewrite","target":"section 3","change":"professional"}"#),
        Said(
            "translate the title and the description into Chinese",
            #"{"do":"translate","target":"title","language":"zh"},{"do":"translate","target":"description","language":"zh"}"#
        ),
        Said(
            "translate section 2 into Chinese and section 3 into English",
            #"{"do":"translate","target":"section 2","language":"zh"},{"do":"translate","target":"section 3","language":"en"}"#
        ),
        Said(
            "write the intro, then the conclusion",
            #"{"do":"expand","target":"intro"},{"do":"expand","target":"conclusion"}"#),
        Said(
            "add a picture of push sticks to 4.1",
            #"{"do":"add","kind":"image","about":"push sticks","to":"section 4.1"}"#),
        Said("list the FAQs", #"{"do":"show","what":"faqs"}"#),
        Said("put a FAQ section at the end", #"{"do":"faqs"}"#),
        Said(
            "move the fifth section before the third",
            #"{"do":"move","target":"section 5","before":"section 3"}"#),
        Said("take the section on dyes out", #"{"do":"remove","target":"section \"dyes\""}"#),
        Said("save under the name \"house move v2\"", #"{"do":"save","name":"house move v2"}"#),
        Said("save this under rug-guide", #"{"do":"save","name":"rug-guide"}"#),
        Said("title 6 works", #"{"do":"choose","number":6}"#),
        Said(
            "ten question titles about hot tubs, then an outline",
            #"{"do":"titles","count":10,"type":"question","keyword":"hot tubs"},{"do":"outline"}"#),
        Said("an outline for a guide on composting please", #"{"do":"outline","keyword":"composting"}"#),
        Said("split the long section 3 into two", #"{"do":"split","target":"section 3"}"#),
        Said("split the section on taxes in two", #"{"do":"split","target":"section \"taxes\""}"#),
        Said("use a simple tone", #"{"do":"set","key":"tone","value":"simple"}"#),
        Said(
            "rewrite the answer to FAQ 2 without jargon",
            #"{"do":"rewrite","target":"faq 2","instruction":"without jargon"}"#),
        Said(
            "the intro is too dry, rewrite section 2 to match it",
            #"{"do":"rewrite","target":"section 2","instruction":"to match it"}"#),
        Said("write the article from the outline", #"{"do":"draft"}"#),
        Said("before you export, check the SEO", #"{"do":"check"}"#),
        Said("check the SEO before you export", #"{"do":"check"},{"do":"export"}"#),
        Said(
            "meta description: Everything to sign, explained in plain words",
            #"{"do":"set","key":"description","value":"Everything to sign, explained in plain words"}"#),
        Said(
            "give me beginner titles, 10 of them, for watercolour painting",
            #"{"do":"titles","count":10,"type":"beginner-guide","keyword":"watercolour painting"}"#),
        Said("topic: pet insurance, 1000 words", #"{"do":"draft","keyword":"pet insurance","words":1000}"#),
        Said(
            "new section about side effects after section 3, please",
            #"{"do":"add","kind":"section","about":"side effects","after":"section 3"}"#),
        Said("give me titles that ask a question", #"{"do":"titles","type":"question"}"#),
        Said("make teh outline", #"{"do":"outline"}"#),
        Said("\"oat milk\": five titles", #"{"do":"titles","count":5,"keyword":"oat milk"}"#),
        Said("make the article 1,500 words long", #"{"do":"set","key":"words","value":1500}"#),
        Said("I'll have the fourth title", #"{"do":"choose","number":4}"#),
        Said(#"an article about propane tanks"#, #"{"do":"draft","keyword":"propane tanks"}"#),
        Said(#"make a new branch called dry-run"#, #"{"do":"fork","name":"dry-run"}"#),
        Said(#"check"#, #"{"do":"check"}"#),
        Said(
            #"an outline with 5 sections on "star trails", please"#,
            #"{"do":"outline","sections":5,"keyword":"star trails"}"#),
        Said(
            #"for "cold brew", I'd love thirty-one headlines"#,
            #"{"do":"titles","count":31,"keyword":"cold brew"}"#),
        Said(#"the eighth title it is"#, #"{"do":"choose","number":8}"#),
        Said(
            #"shorten section 2, it's way too wordy"#,
            #"{"do":"rewrite","target":"section 2","change":"shorter"}"#),
        Said(
            #"the keyword is lease terms, make an outline"#,
            #"{"do":"set","key":"keyword","value":"lease terms"},{"do":"outline"}"#),
        Said(#"ok so an outline, please"#, #"{"do":"outline"}"#),
    ]
}
