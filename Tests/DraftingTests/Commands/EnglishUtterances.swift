extension Said {
    static let english: [Said] = [
        Said(
            "could I get eight checklist headlines on winter camping?",
            #"{"do":"titles","count":8,"type":"checklist","keyword":"winter camping"}"#),
        Said("please suggest a dozen titles", #"{"do":"titles","count":12}"#),
        Said(
            "twenty-five listicle title ideas about meal prep, please",
            #"{"do":"titles","count":25,"type":"listicle","keyword":"meal prep"}"#),
        Said(
            "brainstorm some beginner's guide headlines for pottery",
            #"{"do":"titles","type":"beginner-guide","keyword":"pottery"}"#),
        Said("give me four more", #"{"do":"more","count":4}"#),
        Said("can you show me a few more options?", #"{"do":"more"}"#),
        Said("I prefer the third title", #"{"do":"choose","number":3}"#),
        Said("pick the last one", #"{"do":"choose","number":-1}"#),
        Said("let's take title number 12", #"{"do":"choose","number":12}"#),
        Said(
            "build me an outline with seven parts on sourdough baking",
            #"{"do":"outline","sections":7,"keyword":"sourdough baking"}"#),
        Said(
            "the main keyword should be standing desks",
            #"{"do":"set","key":"keyword","value":"standing desks"}"#),
        Said(
            "secondary keywords: ergonomic chair, monitor arm and cable tray",
            #"{"do":"set","key":"keywords","value":["ergonomic chair","monitor arm","cable tray"]}"#),
        Said("set the tone to playful", #"{"do":"set","key":"tone","value":"playful"}"#),
        Said("make the tone a bit more serious", #"{"do":"set","key":"tone","value":"serious"}"#),
        Said(
            "our target audience is first-time parents",
            #"{"do":"set","key":"audience","value":"first-time parents"}"#),
        Said("keep it to 1,500 words", #"{"do":"set","key":"words","value":1500}"#),
        Said("write in English", #"{"do":"set","key":"language","value":"en"}"#),
        Said(
            "title it \"Ten Ways to Sleep Better\"",
            #"{"do":"set","key":"title","value":"Ten Ways to Sleep Better"}"#),
        Said("the slug should be sleep-better", #"{"do":"set","key":"slug","value":"sleep-better"}"#),
        Said(
            "write a twelve hundred word blog post on indoor herbs",
            #"{"do":"draft","keyword":"indoor herbs","words":1200}"#),
        Said("draft the full article", #"{"do":"draft"}"#),
        Said(
            "write a listicle about budget airlines in 900 words",
            #"{"do":"draft","keyword":"budget airlines","words":900,"type":"listicle"}"#),
        Said("elaborate on the third section", #"{"do":"expand","target":"section 3"}"#),
        Said("write section 2.3 in 150 words", #"{"do":"expand","target":"section 2.3","words":150}"#),
        Said("go ahead and write the conclusion", #"{"do":"expand","target":"conclusion"}"#),
        Said("flesh out all sections", #"{"do":"expand","target":"sections all"}"#),
        Said("carry on please", #"{"do":"continue"}"#),
        Said("shorten the introduction", #"{"do":"rewrite","target":"intro","change":"shorter"}"#),
        Said("make section 4 a bit longer", #"{"do":"rewrite","target":"section 4","change":"longer"}"#),
        Said(
            "rephrase section 3 without jargon",
            #"{"do":"rewrite","target":"section 3","instruction":"without jargon"}"#),
        Said(
            "rewrite the conclusion so it ends with a call to action",
            #"{"do":"rewrite","target":"conclusion","instruction":"so it ends with a call to action"}"#),
        Said("make it sound more professional", #"{"do":"rewrite","target":"it","change":"professional"}"#),
        Said(
            "translate the whole article into English",
            #"{"do":"translate","target":"article","language":"en"}"#),
        Said("add five FAQs about refunds", #"{"do":"faqs","count":5,"about":"refunds"}"#),
        Said("generate some frequently asked questions", #"{"do":"faqs"}"#),
        Said(
            "insert a new section about battery life before section 3",
            #"{"do":"add","kind":"section","about":"battery life","before":"section 3"}"#),
        Said("add an image to section 2", #"{"do":"add","kind":"image","to":"section 2"}"#),
        Said(
            "put a bulleted list of warning signs in section 5",
            #"{"do":"add","kind":"list","about":"warning signs","to":"section 5"}"#),
        Said("get rid of section 3", #"{"do":"remove","target":"section 3"}"#),
        Said("remove the third FAQ", #"{"do":"remove","target":"faq 3"}"#),
        Said("delete the pricing section", #"{"do":"remove","target":"section \"pricing\""}"#),
        Said(
            "call section 3 \"Hidden fees\"", #"{"do":"rename","target":"section 3","value":"Hidden fees"}"#),
        Said(
            "change the heading of section 1 to Where to begin",
            #"{"do":"rename","target":"section 1","value":"Where to begin"}"#),
        Said("move the last section to the top", #"{"do":"move","target":"section last","to":"start"}"#),
        Said("push section 2 down one", #"{"do":"move","target":"section 2","by":1}"#),
        Said("move section 5 after section 1", #"{"do":"move","target":"section 5","after":"section 1"}"#),
        Said(
            "combine sections 3, 4 and 5", #"{"do":"merge","targets":["section 3","section 4","section 5"]}"#),
        Said("divide section 4 into two", #"{"do":"split","target":"section 4"}"#),
        Said("what are my current settings?", #"{"do":"show","what":"settings"}"#),
        Said("show me section 3", #"{"do":"show","what":"section 3"}"#),
        Said("how many words do we have so far?", #"{"do":"show","what":"stats"}"#),
        Said("run an SEO audit", #"{"do":"check"}"#),
        Said("fix all SEO issues", #"{"do":"fix"}"#),
        Said("take back the last two edits", #"{"do":"undo","steps":2}"#),
        Said("restore version 7", #"{"do":"revert","to":7}"#),
        Said("open the outline in my editor", #"{"do":"edit","target":"outline"}"#),
        Said("save this as spring-guide", #"{"do":"save","name":"spring-guide"}"#),
        Said("load spring-guide", #"{"do":"open","name":"spring-guide"}"#),
        Said("create a branch named spring-short", #"{"do":"fork","name":"spring-short"}"#),
        Said("delete the session spring-old", #"{"do":"delete","name":"spring-old"}"#),
        Said("replay spring-guide", #"{"do":"replay","name":"spring-guide"}"#),
        Said("begin a new article on tiny houses", #"{"do":"new","keyword":"tiny houses"}"#),
        Said("show my saved sessions", #"{"do":"sessions"}"#),
        Said("export it as a Word document", #"{"do":"export","format":"docx"}"#),
        Said("save the article to out/final.html", #"{"do":"export","path":"out/final.html"}"#),
        Said("preview the article", #"{"do":"preview"}"#),
        Said("use research/notes.txt as a source", #"{"do":"source","path":"research/notes.txt"}"#),
        Said("switch to the model llama3.2:3b", #"{"do":"model","name":"llama3.2:3b"}"#),
        Said("what model are you using?", #"{"do":"model"}"#),
        Said("how do I merge sections?", #"{"do":"help","topic":"merge"}"#),
        Said("stop writing", #"{"do":"stop"}"#),
        Said("exit", #"{"do":"quit"}"#),
        Said(
            "pick title 2, make an outline with 4 sections and write the intro",
            #"{"do":"choose","number":2},{"do":"outline","sections":4},{"do":"expand","target":"intro"}"#),
        Said("delete section 6 and save", #"{"do":"remove","target":"section 6"},{"do":"save"}"#),
        Said(
            "hey, any chance of 6 why-style titles for rooftop gardens?",
            #"{"do":"titles","count":6,"type":"why","keyword":"rooftop gardens"}"#),
        Said(
            "hit me with fifteen headlines about cold brew",
            #"{"do":"titles","count":15,"keyword":"cold brew"}"#),
        Said("titles about trail running please", #"{"do":"titles","keyword":"trail running"}"#),
        Said(
            "3 alternatives titles for Notion",
            #"{"do":"titles","count":3,"type":"alternatives","keyword":"Notion"}"#),
        Said(
            "I want nine comparison headlines on \"gas vs induction\"",
            #"{"do":"titles","count":9,"type":"comparison","keyword":"gas vs induction"}"#),
        Said("ten more", #"{"do":"more","count":10}"#),
        Said("another three please", #"{"do":"more","count":3}"#),
        Said("a few others", #"{"do":"more"}"#),
        Said("option 4 it is", #"{"do":"choose","number":4}"#),
        Said("I'll take the fifth", #"{"do":"choose","number":5}"#),
        Said("go with the final title", #"{"do":"choose","number":-1}"#),
        Said("outline please", #"{"do":"outline"}"#),
        Said("give me an outline", #"{"do":"outline"}"#),
        Said("I need an eight-section outline", #"{"do":"outline","sections":8}"#),
        Said("our keyword: electric bikes", #"{"do":"set","key":"keyword","value":"electric bikes"}"#),
        Said(
            "use \"slow travel\" as the main keyword", #"{"do":"set","key":"keyword","value":"slow travel"}"#),
        Said("the topic is dog training", #"{"do":"set","key":"keyword","value":"dog training"}"#),
        Said("write about dog training", #"{"do":"set","key":"keyword","value":"dog training"}"#),
        Said(
            "change the title to The Honest Guide to Dog Food",
            #"{"do":"set","key":"title","value":"The Honest Guide to Dog Food"}"#),
        Said("set slug to dog-food-guide", #"{"do":"set","key":"slug","value":"dog-food-guide"}"#),
        Said("tone: warm and witty", #"{"do":"set","key":"tone","value":"warm and witty"}"#),
        Said("make the tone more playful", #"{"do":"set","key":"tone","value":"playful"}"#),
        Said("write for busy nurses", #"{"do":"set","key":"audience","value":"busy nurses"}"#),
        Said(
            "this is aimed at retired teachers", #"{"do":"set","key":"audience","value":"retired teachers"}"#),
        Said("change the language to Chinese", #"{"do":"set","key":"language","value":"zh"}"#),
        Said("the length should be 1800 words", #"{"do":"set","key":"words","value":1800}"#),
        Said("about 700 words please", #"{"do":"set","key":"words","value":700}"#),
        Said("let's switch to English", #"{"do":"set","key":"language","value":"en"}"#),
        Said(
            "please write a complete article about beekeeping for beginners",
            #"{"do":"draft","keyword":"beekeeping for beginners"}"#),
        Said(
            "I need a 2,500-word case study on remote onboarding",
            #"{"do":"draft","keyword":"remote onboarding","words":2500,"type":"case-study"}"#),
        Said("generate the whole thing", #"{"do":"draft"}"#),
        Said("expand on section 4.3", #"{"do":"expand","target":"section 4.3"}"#),
        Said("write out section two in 250 words", #"{"do":"expand","target":"section 2","words":250}"#),
        Said("develop the last section", #"{"do":"expand","target":"section last"}"#),
        Said("write up the introduction", #"{"do":"expand","target":"intro"}"#),
        Said("fill out every section", #"{"do":"expand","target":"sections all"}"#),
        Said("expand sections 1 and 4", #"{"do":"expand","target":"sections 1,4"}"#),
        Said("write sections 1 through 3", #"{"do":"expand","target":"sections 1-3"}"#),
        Said("go on", #"{"do":"continue"}"#),
        Said("trim section 6", #"{"do":"rewrite","target":"section 6","change":"shorter"}"#),
        Said("can you make this more persuasive?", #"{"do":"rewrite","target":"it","change":"persuasive"}"#),
        Said(
            "make the second section easier to read",
            #"{"do":"rewrite","target":"section 2","change":"simpler"}"#),
        Said(
            "rewrite section 2 in a casual tone", #"{"do":"rewrite","target":"section 2","change":"casual"}"#),
        Said(
            "rework the conclusion with a stronger call to action",
            #"{"do":"rewrite","target":"conclusion","instruction":"with a stronger call to action"}"#),
        Said(
            "rewrite section 1: start with a statistic",
            #"{"do":"rewrite","target":"section 1","instruction":"start with a statistic"}"#),
        Said("longer please", #"{"do":"rewrite","change":"longer"}"#),
        Said("put section 3 into English", #"{"do":"translate","target":"section 3","language":"en"}"#),
    ]
}
