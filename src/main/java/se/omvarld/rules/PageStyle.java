package se.omvarld.rules;

/** How the pages about rules look. Colours have a contrast of 4.5 or more on their ground, in light and in dark. */
final class PageStyle {
    static final String CSS = """
            :root { color-scheme: light dark; --ground: #ffffff; --text: #1b1d20; --quiet: #565b61; --line: #c9ced4;
              --link: #0b4f9e; --soft: #eef3f9; --bar: #bcd3ec; --good: #dff1e3; --bad: #fbe3df; }
            @media (prefers-color-scheme: dark) {
              :root { --ground: #1b1d20; --text: #f1f1f1; --quiet: #c2c6cb; --line: #4a4f55; --link: #9cc7ff;
                --soft: #262a2f; --bar: #2f4f73; --good: #1f4529; --bad: #5a2820; }
            }
            body { margin: 0 auto; padding: 24px 16px 48px; max-width: 960px; background: var(--ground); color: var(--text);
              font: 16px/1.5 Arial, Helvetica, sans-serif; overflow-wrap: anywhere; }
            h1 { margin: 0; font-size: 28px; line-height: 1.25; }
            h2 { margin: 40px 0 12px; padding-bottom: 4px; border-bottom: 2px solid var(--link); font-size: 21px; }
            h3 { margin: 0; font-size: 16px; }
            p { margin: 4px 0; max-width: 46em; }
            a { color: var(--link); }
            a:focus-visible, .wide:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
            nav ul { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 12px 0 0; padding: 0; list-style: none; }
            .wide { overflow-x: auto; margin: 12px 0 20px; }
            table { min-width: 260px; border-collapse: collapse; font-variant-numeric: tabular-nums; }
            caption { padding: 0 0 6px; text-align: left; color: var(--quiet); }
            th, td { padding: 5px 12px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top;
              overflow-wrap: normal; }
            thead th { border-bottom: 2px solid var(--line); background: var(--soft); vertical-align: bottom; }
            tbody th { font-weight: normal; }
            td.number { text-align: right; white-space: nowrap; }
            td.right { background: var(--good); font-weight: bold; }
            td.wrong { background: var(--bad); }
            td.none { color: var(--quiet); }
            td.bar { position: relative; min-width: 180px; isolation: isolate; }
            td.bar span { position: absolute; z-index: -1; inset: 4px auto 4px 0; background: var(--bar); }
            ol.items { margin: 0; padding: 0; list-style: none; }
            ol.items > li { margin: 0 0 14px; padding: 10px 14px; border-left: 4px solid var(--line); background: var(--soft);
              break-inside: avoid; }
            .quiet { color: var(--quiet); font-size: 14px; }
            .tag { display: inline-block; padding: 0 8px; border: 1px solid currentColor; border-radius: 10px; font-size: 13px; }
            @media (max-width: 600px) { th, td { padding: 5px 8px; } td.bar { min-width: 90px; } }
            @media print {
              :root { --ground: #ffffff; --text: #000000; --quiet: #444444; --link: #0b4f9e; --line: #aaaaaa; --soft: #f6f6f6;
                --bar: #cccccc; --good: #e4e4e4; --bad: #ffffff; }
              body { max-width: none; padding: 0; font-size: 11pt; }
              nav { display: none; }
              .wide { overflow: visible; }
              h2 { break-after: avoid; }
            }
            """;

    private PageStyle() {}
}
