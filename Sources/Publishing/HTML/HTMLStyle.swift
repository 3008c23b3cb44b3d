/// How the page looks: light or dark as the reader's system is, and on paper.
enum HTMLStyle {
    static let css = """
        :root { color-scheme: light dark; --text: #1b1b1f; --quiet: #565661; --ground: #fff; --line: #d5d5de; \
        --link: #0b57d0; --shade: #f4f4f8; }
        @media (prefers-color-scheme: dark) {
          :root { --text: #e6e6ec; --quiet: #a9a9b6; --ground: #16161a; --line: #3a3a45; --link: #8ab4f8; \
        --shade: #212128; }
        }
        * { box-sizing: border-box; }
        html { font: 100%/1.65 system-ui, "Noto Sans", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", \
        sans-serif; }
        body { margin: 0; background: var(--ground); color: var(--text); overflow-wrap: break-word; }
        main { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
        h1, h2, h3, h4 { line-height: 1.25; margin: 2em 0 .6em; }
        h1 { font-size: 2rem; margin-top: 0; }
        h2 { font-size: 1.5rem; }
        h3 { font-size: 1.2rem; }
        a { color: var(--link); text-underline-offset: .15em; }
        :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        .skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: var(--ground); }
        .skip:focus { left: 0; top: 0; }
        .summary { color: var(--quiet); font-size: 1.1rem; }
        nav { border: 1px solid var(--line); border-radius: .5rem; padding: .25rem 1.25rem 1rem; }
        nav h2 { font-size: 1rem; margin: 1em 0 .5em; }
        nav ul { list-style: none; margin: 0; padding-left: 0; }
        nav ul ul { padding-left: 1.25rem; }
        img { max-width: 100%; height: auto; }
        .table { overflow-x: auto; margin: 1.5em 0; }
        table { border-collapse: collapse; width: 100%; }
        th, td { border: 1px solid var(--line); padding: .5rem .75rem; text-align: start; vertical-align: top; }
        th { background: var(--shade); }
        .left { text-align: left; }
        .centre { text-align: center; }
        .right { text-align: right; }
        /* Named twice, it has no smaller size of its own in browsers. */
        pre, code { font-family: monospace, monospace; font-size: .9375em; }
        pre code { font-size: 1em; }
        pre { overflow-x: auto; padding: 1rem; background: var(--shade); }
        blockquote { margin: 1.5em 0; padding-left: 1rem; border-left: .25rem solid var(--line); }
        @media print {
          :root { --text: #000; --quiet: #333; --ground: #fff; --link: #000; --shade: #eee; --line: #999; }
          main { max-width: none; padding: 0; }
          .skip { display: none; }
          h1, h2, h3, h4 { break-after: avoid; }
          tr, img, blockquote, pre { break-inside: avoid; }
          .table { overflow: visible; }
        }
        """
}
