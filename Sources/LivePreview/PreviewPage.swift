import Article
import Publishing

/// The page itself, its style and its script; what it shows comes by events.
///
/// Names of its elements begin with an underscore, which no heading's name has: a section may be called "Score".
enum PreviewPage {
    static func html(in language: Language) -> String {
        let isEnglish = language == .english
        return """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(isEnglish ? "Preview" : "预览") · Drafter</title>
            <link rel="stylesheet" href="style.css">
            <script src="script.js" defer></script>
            </head>
            <body>
            <a class="skip" href="#_article">\(isEnglish ? "Skip to the article" : "跳到文章")</a>
            <header class="bar">
            <p id="_status" role="status" aria-live="polite">\(isEnglish ? "Connecting…" : "正在连接…")</p>
            <div id="_words"></div>
            </header>
            <div class="columns">
            <main><article id="_article" tabindex="-1"></article></main>
            <aside tabindex="0" aria-label="\(isEnglish ? "Search result and SEO" : "搜索结果与 SEO")">
            <section id="_snippet"></section>
            <section id="_score"></section>
            </aside>
            </div>
            <template id="_lost">\(isEnglish ? "Drafter does not answer: it may have ended." : "Drafter 没有响应：可能已经退出。")</template>
            <template id="_ended">\(isEnglish ? "The preview was closed." : "预览已关闭。")</template>
            </body>
            </html>

            """
    }

    static let style =
        HTMLExport.style + """

            :root { --check: #b3261e; }
            @media (prefers-color-scheme: dark) { :root { --check: #f2b8b5; } }
            .bar { position: sticky; top: 0; z-index: 1; padding: .5rem 1.25rem; background: var(--ground); \
            border-bottom: 1px solid var(--line); }
            /* Of one height whatever it says, so that the text below stays where it is. */
            .bar p { margin: 0; min-height: 1.65em; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
            #_words { min-height: 2.4em; color: var(--quiet); font-size: .875rem; \
            font-variant-numeric: tabular-nums; }
            #_words progress { display: block; width: 100%; height: .75em; }
            .columns { display: grid; grid-template-columns: minmax(0, 1fr); max-width: 76rem; margin: 0 auto; }
            main { width: 100%; scroll-margin-top: 4rem; }
            :target { scroll-margin-top: 4rem; }
            aside { padding: 1rem 1.25rem 3rem; font-size: .9375rem; }
            aside h2 { font-size: 1.125rem; margin: 1.5em 0 .5em; }
            aside h3 { font-size: 1rem; margin: 1em 0 .4em; }
            aside ul { margin: 0; padding-left: 1.25rem; }
            mark { background: none; color: inherit; border-bottom: 2px dashed var(--check); }
            .image { display: inline-block; border: 1px dashed var(--quiet); border-radius: .5rem; padding: .5rem .75rem; \
            background: var(--shade); }
            .result { border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; \
            font-family: Arial, sans-serif; font-size: .875rem; line-height: 1.5; }
            .result p { margin: 0; }
            .result .crumb { color: var(--quiet); font-size: .75rem; }
            .result .headline { color: var(--link); font-size: 1.25rem; line-height: 1.3; }
            @media (min-width: 40rem) {
              .bar, #_words { display: flex; gap: 0 1.5rem; align-items: center; }
              #_words { min-height: 0; font-size: 1rem; }
              #_words progress { width: 10rem; }
            }
            @media (min-width: 64rem) {
              .columns { grid-template-columns: minmax(0, 1fr) 22rem; }
              aside { border-left: 1px solid var(--line); position: sticky; top: 2.75rem; align-self: start; \
            max-height: calc(100vh - 2.75rem); overflow-y: auto; }
            }
            @media print { .bar, aside, .skip { display: none; } .columns { display: block; } }
            """
}
