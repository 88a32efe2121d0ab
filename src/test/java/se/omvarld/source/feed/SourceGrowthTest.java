package se.omvarld.source.feed;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.omvarld.fuzz.Growth;
import se.omvarld.fuzz.Reader;

/** One thing said again and again: four times as much of it takes about four times the time. */
@Tag("slow")
class SourceGrowthTest {

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("repetitions")
    void should_take_four_times_the_time_for_four_times_as_much(Reader reader, String before, String piece) {
        Growth.isLinear(reader, before, piece);
    }

    static Stream<Arguments> repetitions() {
        return Stream.of(
                        of(
                                HostileReaders.FEED,
                                "<rss><channel><item><title>x</title><description>",
                                "<item>",
                                "</a>",
                                "<item><title>a</title><link>https://a.se/@@@@</link></item>",
                                "&amp;",
                                "&lt;a ",
                                "<![CDATA[",
                                "x:a ",
                                "The post ",
                                " appeared first on ",
                                "<a",
                                "[x](/",
                                "![",
                                "\u0308",
                                "\u00a0"),
                        of(
                                HostileReaders.FEED,
                                "<rss><channel><item><title>x</title><pubDate>2026</pubDate></item></channel></rss>",
                                " ",
                                "</rss>",
                                "<rss>"),
                        of(
                                HostileReaders.PAGE,
                                "<html><body><main>",
                                "<ul><li><a href=/nyheter/1>En rubrik som är lång</a>",
                                "<li><a href=/nyheter/1>En rubrik som är lång</a> 3 mars 2026",
                                "<div>",
                                "<p>",
                                "<table>",
                                "<b><p>",
                                "<a href=x>",
                                "<svg>",
                                "</p>",
                                "<!--",
                                "<form><div>",
                                "<time>2026-03-03</time>",
                                "<a",
                                "</a",
                                "\u0000",
                                "<table><tr><td>",
                                "<script type=application/ld+json>[</script>",
                                "<h2>Rubrik</h2><p>text</p>"),
                        of(HostileReaders.PAGE, "<html><body><main><x", "<", "\u0000", "\"", "=", "\u0001<a"),
                        of(HostileReaders.PAGE, "<html><body><main><x ", "<", "\u0000", "\"", "=", "a\u0000b", "a<"),
                        of(HostileReaders.PAGE, "<html><body><main><x a=b", "<", "\u0000", "\"", "=", "/\"", "&"),
                        of(HostileReaders.PAGE, "<html><body><main><x a='", "<", "\u0000", "\"", "&", "&a"),
                        of(
                                HostileReaders.PAGE,
                                "<html><body><script>",
                                "<a",
                                "</s",
                                "</script",
                                "<!--",
                                "<!--<script>"),
                        of(HostileReaders.FEED, "<rss><channel><item><x", "<", "\u0000", "\u0001<a", "<?a", "<!a"),
                        of(
                                HostileReaders.ARTICLE,
                                "<html><body><article><h1>T</h1>",
                                "<p>En mening som är lagom lång för att vara en ingress.</p>",
                                "<p>. . . ",
                                "Läs mer ",
                                "<div class='x-y-z '>",
                                "… ",
                                "<br>",
                                "<meta name=description content='x'>"),
                        of(
                                HostileReaders.TRIED,
                                "<html><head>",
                                "<link rel=alternate type=application/rss+xml href=/feed>",
                                "<a href=/rss>rss</a>",
                                "cookie ",
                                "<script>",
                                "<noscript>"),
                        of(HostileReaders.JSON, "{\"html\":\"", "<li>", "\\u0000", "<ul><li><a href=/1>x</a>"),
                        of(HostileReaders.JSON, "{\"items\":", "[", "{\"a\":", "1"),
                        of(HostileReaders.JSON, "{\"items\":[1", ",{\"title\":\"x\",\"link\":\"/1\"}", "0", ",1e9"),
                        of(
                                HostileReaders.STATE,
                                "<script>window.S=",
                                "S=",
                                "S= ",
                                "S=\"",
                                "window.__a=[",
                                "JSON.parse(",
                                "\"\\u0041",
                                "{\"a\":",
                                "[{\"title\":\"x\",\"url\":\"/1\"}],"),
                        of(
                                HostileReaders.STATE,
                                "<script>S={\"a\":[1",
                                ",{\"title\":\"x\",\"url\":\"/1\"}",
                                ",[{\"title\":\"x\",\"url\":\"/1\"}]",
                                ",{\"a\":{\"title\":\"x\"}}"),
                        of(
                                HostileReaders.STATE,
                                "<script>__next_f.push([1,\"",
                                "\\n",
                                "1:T",
                                "1:T\\n",
                                "1:T1,a",
                                "1:{}\\n",
                                "1:[",
                                ":",
                                "\"])__next_f.push([1,\""),
                        of(
                                HostileReaders.STATE,
                                "<script id=__NUXT_DATA__ type=application/json>[[1,2],[2,1]",
                                ",[0,1,2]",
                                ",[\"Map\",1,2]",
                                ",{\"a\":1}"),
                        of(
                                HostileReaders.STATE,
                                "<script>window.__APOLLO_STATE__={\"ROOT_QUERY\":{\"l\":[{\"__ref\":\"a\"}]},\"a\":{\"x\":[0",
                                ",{\"__ref\":\"a\"}",
                                ",{\"a({\":{}}"),
                        of(
                                HostileReaders.SITEMAP,
                                "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>",
                                "<url><loc>https://myndigheten.se/a</loc></url>",
                                "<url>",
                                "<x a='1'>",
                                "&lt;"),
                        of(HostileReaders.SITEMAP, "", "https://myndigheten.se/a\n", "<x ", " a='1'"),
                        of(
                                HostileReaders.MAIL,
                                "From: a@b.se\nSubject: x\nContent-Type: text/html\n\n<h1>En nyhet</h1>",
                                "<a href=https://x.example/n>En nyhet som är lång</a>",
                                "<td><a href=https://x.example/n>x</a>",
                                "<p>Annons</p>",
                                "Annons ",
                                "<h2>x</h2>",
                                "<table><tr><td>",
                                "&nbsp;"),
                        of(
                                HostileReaders.MAIL,
                                "From: a@b.se\nSubject: x\n\n",
                                "> ",
                                "\n ",
                                "https://a.se/x ",
                                "https://",
                                "-----Original Message-----\n",
                                "Från: ",
                                "\n\n",
                                "* "),
                        of(
                                HostileReaders.MAIL,
                                "From: a@b.se\nSubject: ",
                                "Re: ",
                                "=?utf-8?q?a?= ",
                                "\t",
                                "[x] ",
                                "(("),
                        of(HostileReaders.MAIL, "Subject: x\nFrom: ", "a@b.se, ", "<", "(", "\"", "a.", "@"),
                        of(HostileReaders.MAIL, "Subject: x\nAuthentication-Results: ", "(", "dmarc=", ";", " "),
                        of(
                                HostileReaders.ROBOTS,
                                "User-agent: *\nDisallow: /",
                                "*a",
                                "\nDisallow: /a",
                                "\nUser-agent: b",
                                "%2",
                                "\nSitemap: x"),
                        of(
                                HostileReaders.OPML,
                                "<opml><body>",
                                "<outline text='a' xmlUrl='x'/>",
                                "<outline ",
                                " a='b'"),
                        of(
                                HostileReaders.SOURCE_FILE,
                                "- templatedRoute:\n    routeTemplateRef: feed\n",
                                "- ",
                                "[",
                                "{a: ",
                                "  ",
                                "\n- a",
                                "&a ",
                                "? ",
                                "'"),
                        of(
                                HostileReaders.TEXT,
                                "",
                                "https://a@",
                                "<",
                                "<a ",
                                "&#1",
                                "[",
                                "[a](",
                                "![a](",
                                "1",
                                "1.",
                                "3 mars ",
                                "2026-",
                                "%",
                                "a.",
                                "å",
                                "((",
                                "(a+",
                                ":has(",
                                "\u0308",
                                "\u202e",
                                ", ",
                                "a@",
                                "/..",
                                "a b "))
                .flatMap(all -> all);
    }

    private static Stream<Arguments> of(Reader reader, String before, String... pieces) {
        return Stream.of(pieces).map(piece -> Arguments.of(reader, before, piece));
    }
}
