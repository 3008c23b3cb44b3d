extension Said {
    /// Values that look like words of a command, lists however tied, and several clauses.
    static let englishEveryday: [Said] = [
        Said("the last title works for me, use it", #"{"do":"choose","number":-1}"#),
        Said("go with title #7", #"{"do":"choose","number":7}"#),
        Said("use the built-in model", #"{"do":"model","name":"built-in"}"#),
        Said("use the built in model", #"{"do":"model","name":"built-in"}"#),
        Said("plan out the article in 5 sections", #"{"do":"outline","sections":5}"#),
        Said("let's have an outline", #"{"do":"outline"}"#),
        Said("work a quote into the intro", #"{"do":"add","kind":"quote","to":"intro"}"#),
        Said("we can lose section 4", #"{"do":"remove","target":"section 4"}"#),
        Said("move 3 before 1", #"{"do":"move","target":"section 3","before":"section 1"}"#),
        Said(
            "have section 4 come before section 2",
            #"{"do":"move","target":"section 4","before":"section 2"}"#),
        Said("delete the session bees", #"{"do":"delete","name":"bees"}"#),
        Said("save a copy to out/final.html", #"{"do":"export","path":"out/final.html"}"#),
        Said(
            "delete section 3, merge 1 and 2, then show the outline",
            #"{"do":"remove","target":"section 3"},{"do":"merge","targets":["section 1","section 2"]},{"do":"show","what":"outline"}"#
        ),
        Said(
            "seven statistics titles, please, keyword: remote hiring",
            #"{"do":"titles","count":7,"type":"statistics","keyword":"remote hiring"}"#),
        Said("can we have a checklist in section 5", #"{"do":"add","kind":"list","to":"section 5"}"#),
        Said(
            "add a section at the end on next steps",
            #"{"do":"add","kind":"section","about":"next steps","after":"section last"}"#),
        Said(
            "the heading of section 1 should read “First things first”",
            #"{"do":"rename","target":"section 1","value":"First things first"}"#),
        Said("show me my saved articles", #"{"do":"sessions"}"#),
        Said("it's aimed at retired teachers", #"{"do":"set","key":"audience","value":"retired teachers"}"#),
        Said("let's do an outline with eight parts", #"{"do":"outline","sections":8}"#),
        Said("give section 2 more detail", #"{"do":"rewrite","target":"section 2","change":"longer"}"#),
        Said("delete the second and the fourth section", #"{"do":"remove","target":"sections 2,4"}"#),
        Said("what settings are we using?", #"{"do":"show","what":"settings"}"#),
        Said(
            "the keyword is three-day weekends", #"{"do":"set","key":"keyword","value":"three-day weekends"}"#
        ),
        Said("the keyword is good habits", #"{"do":"set","key":"keyword","value":"good habits"}"#),
        Said("topic: section 8 housing", #"{"do":"set","key":"keyword","value":"section 8 housing"}"#),
        Said("save as project management", #"{"do":"save","name":"project management"}"#),
        Said(
            "rename section 2 to title insurance",
            #"{"do":"rename","target":"section 2","value":"title insurance"}"#),
        Said("write sections 2 and 5 in 200 words", #"{"do":"expand","target":"sections 2,5","words":200}"#),
        Said(
            "make section 2 and section 5 shorter",
            #"{"do":"rewrite","target":"sections 2,5","change":"shorter"}"#),
        Said("can you take out sections 2, 5?", #"{"do":"remove","target":"sections 2,5"}"#),
        Said("delete sections 2 till 4", #"{"do":"remove","target":"sections 2-4"}"#),
        Said("edit the opening", #"{"do":"edit","target":"intro"}"#),
        Said(
            "rewrite the section on pricing without jargon",
            #"{"do":"rewrite","target":"section \"pricing\"","instruction":"without jargon"}"#),
        Said("delete the section titled \"pricing\"", #"{"do":"remove","target":"section \"pricing\""}"#),
        Said("give me 5 list titles", #"{"do":"titles","count":5,"type":"listicle"}"#),
        Said("how-to titles, seven of them", #"{"do":"titles","count":7,"type":"how-to"}"#),
        Said("bring it to the top", #"{"do":"move","target":"it","to":"start"}"#),
        Said(
            "give the last section a new heading: Where to go next",
            #"{"do":"rename","target":"section last","value":"Where to go next"}"#),
        Said(
            "give me a meta description and my target audience is first-time landlords",
            #"{"do":"expand","target":"description"},{"do":"set","key":"audience","value":"first-time landlords"}"#
        ),
        Said(
            "return to revision 8, then keyword: electric scooters",
            #"{"do":"revert","to":8},{"do":"set","key":"keyword","value":"electric scooters"}"#),
        Said("another batch of ten", #"{"do":"more","count":10}"#),
        Said("put an outline together", #"{"do":"outline"}"#),
        Said("I need the intro written", #"{"do":"expand","target":"intro"}"#),
        Said(
            "Chinese version of section 2 please", #"{"do":"translate","target":"section 2","language":"zh"}"#
        ),
        Said(
            "change the name of section 2 to Basics",
            #"{"do":"rename","target":"section 2","value":"Basics"}"#),
        Said(
            "could you write an article on quantum sensors, about 1200 words?",
            #"{"do":"draft","keyword":"quantum sensors","words":1200}"#),
        Said(
            "give me 5 titles, 3 FAQs and an outline",
            #"{"do":"titles","count":5},{"do":"faqs","count":3},{"do":"outline"}"#),
        Said("write the rest of the sections", #"{"do":"expand","target":"sections all"}"#),
        Said("expand from section 2 to section 4", #"{"do":"expand","target":"sections 2-4"}"#),
        Said("help me with a piece on solar panels", #"{"do":"draft","keyword":"solar panels"}"#),
        Said(
            "I have a blog about cats, write an article on cat litter",
            #"{"do":"draft","keyword":"cat litter"}"#),
        Said(
            "the article should be about winter tires",
            #"{"do":"set","key":"keyword","value":"winter tires"}"#),
        // The piece itself is meant where nothing is named.
        Said("write it", #"{"do":"draft"}"#),
        Said("ok, write it now", #"{"do":"draft"}"#),
        Said("great, write it for me", #"{"do":"draft"}"#),
        Said("start writing", #"{"do":"draft"}"#),
        Said("let's write it", #"{"do":"draft"}"#),
        Said("write the rest", #"{"do":"draft"}"#),
        Said("can you write it?", #"{"do":"draft"}"#),
        Said("write it all", #"{"do":"draft"}"#),
        Said("write it, 600 words", #"{"do":"draft","words":600}"#),
        Said("go ahead and write it in 600 words", #"{"do":"draft","words":600}"#),
        Said("make an outline and write it", #"{"do":"outline"},{"do":"draft"}"#),
        Said("make an outline and write the article", #"{"do":"outline"},{"do":"draft"}"#),
        Said("outline it, then write it", #"{"do":"outline"},{"do":"draft"}"#),
        Said("make an outline and write the intro", #"{"do":"outline"},{"do":"expand","target":"intro"}"#),
        Said("the outline is fine, write it", #"{"do":"draft"}"#),
        Said("I like the title, write it", #"{"do":"draft"}"#),
        Said("looks good, write it", #"{"do":"draft"}"#),
        Said("the conclusion is missing, write it", #"{"do":"expand","target":"conclusion"}"#),
        Said("I like number 2, write it", #"{"do":"choose","number":2},{"do":"draft"}"#),
        Said("keyword is CRM, write it", #"{"do":"set","key":"keyword","value":"CRM"},{"do":"draft"}"#),
        Said("restore the previous version", #"{"do":"undo"}"#),
        Said("restore the last version", #"{"do":"undo"}"#),
    ]
}
