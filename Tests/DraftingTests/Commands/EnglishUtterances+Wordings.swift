extension Said {
    /// Words that are a verb here and a noun there, parted verbs, participles, and places.
    static let englishWordings: [Said] = [
        Said(
            "five comparison headlines: oat milk vs almond milk",
            #"{"do":"titles","count":5,"type":"comparison","keyword":"oat milk vs almond milk"}"#),
        Said(
            "add a section called \"Warranty\" at the end",
            #"{"do":"add","kind":"section","about":"Warranty","after":"section last"}"#),
        Said("can we get a statistic in section 1?", #"{"do":"add","kind":"statistic","to":"section 1"}"#),
        Said("move section 4 to the start", #"{"do":"move","target":"section 4","to":"start"}"#),
        Said("make section 4 the first one", #"{"do":"move","target":"section 4","to":"start"}"#),
        Said("make section 2 the last section", #"{"do":"move","target":"section 2","to":"end"}"#),
        Said("what titles do we have?", #"{"do":"show","what":"titles"}"#),
        Said("what have I changed?", #"{"do":"show","what":"diff"}"#),
        Said("fix whatever the SEO check found", #"{"do":"fix"}"#),
        Said("name this session spring-guide", #"{"do":"save","name":"spring-guide"}"#),
        Said("show all my articles", #"{"do":"sessions"}"#),
        Said("save it to guide.html", #"{"do":"export","path":"guide.html"}"#),
        Said(
            "use https://example.com/report as a source",
            #"{"do":"source","path":"https://example.com/report"}"#),
        Said("how do I undo something?", #"{"do":"help","topic":"undo"}"#),
        Said("aim it at retirees", #"{"do":"set","key":"audience","value":"retirees"}"#),
        Said(
            "write a beginner's guide to fly fishing",
            #"{"do":"draft","keyword":"fly fishing","type":"beginner-guide"}"#),
        Said(
            "what are some good titles for a post about knitting?", #"{"do":"titles","keyword":"knitting"}"#),
        Said(
            "myths titles, 5 of them, about protein",
            #"{"do":"titles","count":5,"type":"myths","keyword":"protein"}"#),
        Said("title 7", #"{"do":"choose","number":7}"#),
        Said("new outline please", #"{"do":"outline"}"#),
        Said("dumb it down", #"{"do":"rewrite","target":"it","change":"simpler"}"#),
        Said("can I get the intro in Chinese?", #"{"do":"translate","target":"intro","language":"zh"}"#),
        Said(
            "add a section at the beginning about history",
            #"{"do":"add","kind":"section","about":"history","before":"section 1"}"#),
        Said(
            "include a table comparing prices in section 2",
            #"{"do":"add","kind":"table","about":"prices","to":"section 2"}"#),
        Said("cut the section on taxes", #"{"do":"remove","target":"section \"taxes\""}"#),
        Said(
            "section 2 should be called \"The Basics\"",
            #"{"do":"rename","target":"section 2","value":"The Basics"}"#),
        Said("call this session q4-report", #"{"do":"save","name":"q4-report"}"#),
        Said("let's start fresh", #"{"do":"new"}"#),
        Said("list all saved sessions", #"{"do":"sessions"}"#),
        Said("do I have any saved sessions?", #"{"do":"sessions"}"#),
        Said("what will it look like?", #"{"do":"preview"}"#),
        Said("it's for beginners", #"{"do":"set","key":"audience","value":"beginners"}"#),
        Said("write for an audience of architects", #"{"do":"set","key":"audience","value":"architects"}"#),
        Said("make it sound playful", #"{"do":"rewrite","target":"it","instruction":"sound playful"}"#),
        Said(
            "write a complete guide to bonsai in Chinese",
            #"{"do":"draft","keyword":"bonsai","type":"ultimate-guide","language":"zh"}"#),
        Said(
            "benefit headlines about cold showers: four",
            #"{"do":"titles","count":4,"type":"benefits","keyword":"cold showers"}"#),
        Said(
            "let's have some titles with the keyword \"bike commuting\"",
            #"{"do":"titles","keyword":"bike commuting"}"#),
        Said("show more titles", #"{"do":"more"}"#),
        Said("I prefer number one", #"{"do":"choose","number":1}"#),
        Said("redo the outline with 4 sections", #"{"do":"outline","sections":4}"#),
        Said("flesh it out", #"{"do":"expand","target":"it"}"#),
        Said("take section 3 out", #"{"do":"remove","target":"section 3"}"#),
        Said(
            "change section 2's title to Choosing a Frame",
            #"{"do":"rename","target":"section 2","value":"Choosing a Frame"}"#),
        Said(
            "give section 3 a new heading: The Fine Print",
            #"{"do":"rename","target":"section 3","value":"The Fine Print"}"#),
        Said(
            "the heading of section 4 should be \"Money Matters\"",
            #"{"do":"rename","target":"section 4","value":"Money Matters"}"#),
        Said("make section 1 the last one", #"{"do":"move","target":"section 1","to":"end"}"#),
        Said("show me what we have so far", #"{"do":"show","what":"article"}"#),
        Said("go back one step", #"{"do":"undo","steps":1}"#),
        Said("save under the name fall-campaign", #"{"do":"save","name":"fall-campaign"}"#),
        Said("rename this session to fall-campaign", #"{"do":"save","name":"fall-campaign"}"#),
        Said("run the session fall-campaign again", #"{"do":"replay","name":"fall-campaign"}"#),
        Said("give me a list of my articles", #"{"do":"sessions"}"#),
        Said("save as a markdown file", #"{"do":"export","format":"markdown"}"#),
        Said("show me a preview of the article", #"{"do":"preview"}"#),
        Said("the source is facts.md", #"{"do":"source","path":"facts.md"}"#),
        Said("use qwen3:8b", #"{"do":"model","name":"qwen3:8b"}"#),
        Said("show commands", #"{"do":"help"}"#),
        Said(
            "call the article Dry Faster, Pay Less",
            #"{"do":"set","key":"title","value":"Dry Faster, Pay Less"}"#),
        Said(
            "write a listicle about camping gear",
            #"{"do":"draft","keyword":"camping gear","type":"listicle"}"#),
        Said(
            "can you write an article comparing gas and electric dryers",
            #"{"do":"draft","keyword":"gas and electric dryers"}"#),
        Said("write the rest of the article", #"{"do":"draft"}"#),
        Said(
            "remove section 5, merge 3 and 4, then check SEO",
            #"{"do":"remove","target":"section 5"},{"do":"merge","targets":["section 3","section 4"]},{"do":"check"}"#
        ),
        Said(
            "please generate titles, a dozen, about herb gardens",
            #"{"do":"titles","count":12,"keyword":"herb gardens"}"#),
        Said("let's see some others", #"{"do":"more"}"#),
        Said(
            "make it sound more natural",
            #"{"do":"rewrite","target":"it","instruction":"sound more natural"}"#),
        Said("add one more FAQ", #"{"do":"faqs","count":1}"#),
        Said(
            "add a section about returns at the end",
            #"{"do":"add","kind":"section","about":"returns","after":"section last"}"#),
        Said(
            "rename \"Pricing\" to \"What We Pay\"",
            #"{"do":"rename","target":"section \"Pricing\"","value":"What We Pay"}"#),
        Said(
            "change section 1's heading to \"Why It Matters\"",
            #"{"do":"rename","target":"section 1","value":"Why It Matters"}"#),
        Said(
            "let's call section 2 The Long View",
            #"{"do":"rename","target":"section 2","value":"The Long View"}"#),
        Said("read the conclusion to me", #"{"do":"show","what":"conclusion"}"#),
        Said("show the change history", #"{"do":"show","what":"history"}"#),
        Said("use the file june.csv as a source", #"{"do":"source","path":"june.csv"}"#),
        Said(
            "this is for absolute beginners", #"{"do":"set","key":"audience","value":"absolute beginners"}"#),
        Said("use British humour in the tone", #"{"do":"set","key":"tone","value":"British humour"}"#),
        Said("make it about 1400 words long", #"{"do":"set","key":"words","value":1400}"#),
        Said(
            "expand sections 2 and 3 to 250 words each",
            #"{"do":"expand","target":"sections 2,3","words":250}"#),
        Said("pull section 4 up to second position", #"{"do":"move","target":"section 4","to":2}"#),
        Said("what is my SEO rating", #"{"do":"check"}"#),
        Said("how do I delete a section?", #"{"do":"help","topic":"remove"}"#),
        Said("help me with export", #"{"do":"help","topic":"export"}"#),
        Said("I need section 3 rewritten", #"{"do":"rewrite","target":"section 3"}"#),
        Said("some title ideas pls for cold brew coffee", #"{"do":"titles","keyword":"cold brew coffee"}"#),
        Said(
            "titles about 'top 10 budget phones', four of them",
            #"{"do":"titles","count":4,"keyword":"top 10 budget phones"}"#),
        Said(
            "twenty-five comparison titles on oat milk and almond milk, if you'd be so kind",
            #"{"do":"titles","count":25,"type":"comparison","keyword":"oat milk and almond milk"}"#),
        Said("I'll take title nine, please", #"{"do":"choose","number":9}"#),
        Said("an 8-section outline would be great", #"{"do":"outline","sections":8}"#),
        Said(
            "I want the conclusion translated into Chinese",
            #"{"do":"translate","target":"conclusion","language":"zh"}"#),
        Said(
            "I'd love an image of mountain goats in section 2",
            #"{"do":"add","kind":"image","about":"mountain goats","to":"section 2"}"#),
        Said(
            "slip an example about airlines into section 2.1",
            #"{"do":"add","kind":"example","about":"airlines","to":"section 2.1"}"#),
        Said("could you open rome-notes for me", #"{"do":"open","name":"rome-notes"}"#),
        Said("play the session rome-notes back", #"{"do":"replay","name":"rome-notes"}"#),
        Said("could you show me my sessions", #"{"do":"sessions"}"#),
        Said("show all sesions", #"{"do":"sessions"}"#),
        Said(
            "please use the file research/teas.md as a source", #"{"do":"source","path":"research/teas.md"}"#),
        Said("write about sea kelp, 700 words", #"{"do":"draft","keyword":"sea kelp","words":700}"#),
        Said(
            "aim for nine thousand nine hundred and ninety-nine words",
            #"{"do":"set","key":"words","value":9999}"#),
        Said(
            "merge sections 5 and 6, then move section 5 to the start",
            #"{"do":"merge","targets":["section 5","section 6"]},{"do":"move","target":"section 5","to":"start"}"#
        ),
        Said("can you mak fourten question titles?", #"{"do":"titles","count":14,"type":"question"}"#),
        Said(
            "add a section about grazing rights before section 3",
            #"{"do":"add","kind":"section","about":"grazing rights","before":"section 3"}"#),
        Said("first undo two steps, next redo one step", #"{"do":"undo","steps":2},{"do":"redo","steps":1}"#),
        Said(
            "title: Slow Trains, Long Naps", #"{"do":"set","key":"title","value":"Slow Trains, Long Naps"}"#),
        Said(
            "shorten section 2, lengthen section 3 and merge sections 4 and 5",
            #"{"do":"rewrite","target":"section 2","change":"shorter"},{"do":"rewrite","target":"section 3","change":"longer"},{"do":"merge","targets":["section 4","section 5"]}"#
        ),
    ]
}
