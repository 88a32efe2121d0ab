package se.omvarld.source.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.omvarld.failure.FailureCause;
import se.omvarld.fuzz.Reader;
import se.omvarld.item.Item;
import se.omvarld.item.address.Address;
import se.omvarld.item.date.DateParser;
import se.omvarld.item.text.LanguageDetector;
import se.omvarld.item.text.PlainText;
import se.omvarld.source.config.CssSelector;
import se.omvarld.source.config.Given;
import se.omvarld.source.config.JsonPath;
import se.omvarld.source.config.LinkPattern;
import se.omvarld.source.config.ParameterCheck;
import se.omvarld.source.config.SenderList;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.SourceFiles;
import se.omvarld.source.config.SourceFolderGiven;
import se.omvarld.source.config.SourceSchedule;
import se.omvarld.source.config.Sources;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.discovery.Discovery;
import se.omvarld.source.discovery.PublisherInfo;
import se.omvarld.source.discovery.ScrapeLimits;
import se.omvarld.source.fetch.HttpAnswer;
import se.omvarld.source.fetch.Poll;
import se.omvarld.source.fetch.RetryAfter;
import se.omvarld.source.lists.OpmlImport;
import se.omvarld.source.lists.OpmlOutline;
import se.omvarld.source.lists.OpmlReader;
import se.omvarld.source.mail.ForwardReader;
import se.omvarld.source.mail.MailClassifier;
import se.omvarld.source.mail.MailReader;
import se.omvarld.source.mail.Mails;
import se.omvarld.source.mail.NewsletterReader;
import se.omvarld.source.mail.ReceivedMail;
import se.omvarld.source.mail.part.RefusedMailException;
import se.omvarld.source.page.ArticleReader;
import se.omvarld.source.page.PageReader;
import se.omvarld.source.pdf.PdfReader;
import se.omvarld.source.robots.RobotsAuthority;
import se.omvarld.source.robots.RobotsFile;

/** All that reads what sites, senders and source files hold, with real documents of each kind. */
final class HostileReaders {
    private static final String AT = "https://myndigheten.se/nyheter/";
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path DEMO = Path.of("src/main/resources/demo/site");
    private static final Set<Class<? extends Exception>> UNREADABLE = Set.of(UnreadableSourceException.class);

    static final Reader FEED = reader("feed", files(DEMO, "*.xml"), HostileReaders::feed);
    static final Reader PAGE = reader("page", files(RESOURCES.resolve("articles"), "*.html"), HostileReaders::page);
    static final Reader JSON = reader("json", List.of(Samples.JSON, Samples.JSON_FEED), HostileReaders::json);
    static final Reader STATE = reader("state", List.of(Samples.STATE, Samples.ROWS), HostileReaders::state);
    static final Reader SITEMAP =
            reader("sitemap", List.of(Samples.SITEMAP, Samples.NEWS, Samples.INDEX), HostileReaders::sitemap);
    static final Reader ARTICLE = reader("article", PAGE.samples(), HostileReaders::article);
    static final Reader TRIED = reader("tried", PAGE.samples(), HostileReaders::tried);
    static final Reader MAIL = new Reader(
            "mail",
            files(RESOURCES.resolve("mailbox"), "*.eml"),
            HostileReaders::mail,
            Set.of(UnreadableSourceException.class, RefusedMailException.class));
    static final Reader ROBOTS = reader("robots", List.of(Samples.ROBOTS), HostileReaders::robots);
    static final Reader OPML = reader("opml", List.of(Samples.OPML), HostileReaders::opml);
    static final Reader SOURCE_FILE =
            reader("source-file", files(Path.of("routes/sources"), "*.camel.yaml"), HostileReaders::sourceFile);
    static final Reader TEXT = reader("text", Samples.TEXTS, HostileReaders::text);

    private static final Clocked READERS = new Clocked();

    private HostileReaders() {}

    static Stream<Reader> all() {
        return Stream.of(FEED, PAGE, JSON, STATE, SITEMAP, ARTICLE, TRIED, MAIL, ROBOTS, OPML, SOURCE_FILE, TEXT);
    }

    private static Reader reader(String name, List<byte[]> samples, Reader.Read read) {
        return new Reader(name, samples, read, UNREADABLE);
    }

    /** What reads with the fixed clock, made once. */
    private static final class Clocked {
        final FeedReader feeds = new FeedReader(Given.CLOCK);
        final PageReader pages = new PageReader(Given.CLOCK);
        final JsonReader json = new JsonReader(Given.CLOCK);
        final SitemapReader sitemaps = new SitemapReader(Given.CLOCK);
        final ArticleReader articles = new ArticleReader(Given.CLOCK);
        final NewsletterReader newsletters = new NewsletterReader(Given.CLOCK);
        final ForwardReader forwards = new ForwardReader(Given.CLOCK, new PdfReader());
        final MailReader mails = new MailReader();
        final Discovery discovery = new Discovery(SourceFolderGiven.KINDS);
    }

    private static void feed(byte[] input) {
        sound(READERS.feeds.read(Given.feed(), AT, "", input));
    }

    private static void page(byte[] input) {
        for (Source source : List.of(
                Given.page(),
                Given.page("items", "li, article, div > p", "date", "time, .date"),
                Given.page("link-pattern", "/(nyheter|news)/[^/]+/?$"))) {
            unlessRefused(() -> sound(READERS.pages.read(source, AT, "text/html", input)));
        }
        READERS.pages.read(
                new Poll(Given.page("watch", "true"), Poll.Known.NOTHING), "text/html; charset=iso-8859-1", input);
    }

    private static void unlessRefused(Runnable reading) {
        try {
            reading.run();
        } catch (UnreadableSourceException e) {
            require(!e.getMessage().isBlank(), "a refusal that says nothing");
        }
    }

    private static void json(byte[] input) {
        try {
            sound(READERS.json.read(Given.json("items", "html", "link-base", AT), AT, "application/json", input));
        } catch (UnreadableSourceException e) {
            sound(READERS.json.read(Given.json("date", "date", "lead", "excerpt.rendered"), AT, "", input));
        }
        sound(READERS.feeds.read(Given.feed(), AT, "", input));
    }

    private static void state(byte[] input) {
        for (String name : List.of("__NUXT_DATA__", "__next_f", "__APOLLO_STATE__", "S")) {
            unlessRefused(
                    () -> sound(READERS.json.read(Given.json("state", name, "date", "date"), AT, "text/html", input)));
        }
        HttpAnswer answer = new HttpAnswer(AT, 200, Map.of("Content-Type", "text/html"), input, FailureCause.NONE, "");
        READERS.discovery.state(answer.address(), answer);
    }

    private static void sitemap(byte[] input) {
        SitemapWalk walk = READERS.sitemaps.walk(new Poll(Given.sitemap(), Poll.Known.NOTHING), input);
        while (walk.isOpen()) {
            walk.next();
            walk.read(input);
        }
        sound(walk.items());
    }

    private static void article(byte[] input) {
        sound(READERS.articles.read(Given.page(), AT + "1", "text/html", input));
    }

    private static void tried(byte[] input) {
        HttpAnswer answer = new HttpAnswer(AT, 200, Map.of("Content-Type", "text/html"), input, FailureCause.NONE, "");
        PublisherInfo.of(answer);
        ScrapeLimits.in(answer);
        READERS.discovery.named(answer);
    }

    private static void mail(byte[] input) {
        ReceivedMail mail = READERS.mails.parse(input);
        new MailClassifier(new Sources(List.of()), "", "mx.example.se");
        try {
            sound(READERS.newsletters.read(Mails.newsletter("brev", "b.se"), mail));
        } catch (UnreadableSourceException e) {
            if (mail.pdf().isPresent()) {
                return; // a process for each would be slow
            }
        }
        if (mail.pdf().isEmpty()) {
            sound(READERS.forwards.read(MailClassifier.FORWARDS, mail));
        }
    }

    private static void robots(byte[] input) {
        RobotsFile file = RobotsFile.of(200, input);
        file.allows("omvarldsbevakning", AT + "sida?q=1&b=%2f");
        require(!file.crawlDelay("omvarldsbevakning").isNegative(), "negative delay");
    }

    /** What an import writes must be source files again, whatever stood in the OPML. */
    private static void opml(byte[] input) throws IOException {
        List<OpmlOutline> outlines = OpmlReader.read(new ByteArrayInputStream(input));
        Path folder = Files.createTempDirectory("opml");
        try {
            SourceFolderGiven given = new SourceFolderGiven(folder);
            ParameterCheck check =
                    new ParameterCheck(SourceFolderGiven.KINDS, filter -> java.util.Optional.empty(), Set.of());
            long written = new OpmlImport(folder, check, List.of(), "Imported from OPML, not tried.")
                    .write(outlines).stream()
                            .filter(outcome -> outcome.state() == OpmlImport.State.WRITTEN)
                            .count();
            require(given.problems().isEmpty(), given.problems().toString());
            require(given.read().sources().size() == written, "another number of sources than was written");
        } finally {
            delete(folder);
        }
    }

    private static void sourceFile(byte[] input) throws IOException {
        Path folder = Files.createTempDirectory("source");
        try {
            SourceFolderGiven given = new SourceFolderGiven(folder).with("prov.camel.yaml", input);
            SourceFiles files = given.read();
            files.problems().forEach(problem -> require(problem.toString().length() < 1_500, "a long problem"));
        } finally {
            delete(folder);
        }
    }

    private static void text(byte[] input) {
        String text = new String(input, UTF_8);
        PlainText.of(text, 300);
        PlainText.lead(text);
        DateParser.parse(text);
        DateParser.inAddress(text);
        RetryAfter.until(text, Given.NOW);
        LanguageDetector.of(text);
        LinkPattern.problem(text);
        CssSelector.problem(text);
        JsonPath.problem(text);
        SourceSchedule.problem(text);
        RobotsAuthority.of(text);
        SenderList.problem(text);
        Address.target(text, AT);
        for (String part : text.split("\n", 50)) {
            stable(part);
        }
    }

    /** An address that was cleaned is clean, and one address has one identity. */
    private static void stable(String text) {
        Address.cleaned(text, AT).ifPresent(clean -> {
            require(Address.cleaned(clean, "").equals(java.util.Optional.of(clean)), "cleaned again: " + clean);
            require(clean.matches("https?://[^\\s\"<>\\p{Cntrl}]+"), "not safe: " + clean);
        });
        Address.canonical(text)
                .filter(HostileReaders::isWhole)
                .ifPresent(canonical -> require(
                        Address.canonical(canonical).equals(java.util.Optional.of(canonical)),
                        "canonical again: " + text + " -> " + canonical + " -> " + Address.canonical(canonical)));
        Address.target(text, AT)
                .ifPresent(target -> require(
                        Address.target(target, "").equals(java.util.Optional.of(target)), "target again: " + target));
    }

    /** The rest of a longer identity became a hash: that one is for comparing only. */
    private static boolean isWhole(String canonical) {
        return canonical.length() < 900;
    }

    /** What holds of every item, wherever it was read. */
    private static void sound(List<Item> items) {
        for (Item item : items) {
            require(!item.key().isEmpty() && item.key().length() <= 2_000, "key " + item.key());
            require(item.link().isEmpty() || item.link().matches("https?://[^\\s\"<>]+"), "link " + item.link());
            require(clean(item.title()) && clean(item.lead()), "text of " + item);
            require(!item.title().isBlank() && item.title().length() <= 1_000, "title " + item.title());
        }
    }

    private static boolean clean(String text) {
        return text.chars().noneMatch(c -> Character.isISOControl(c) || (c >= 0x202a && c <= 0x202e))
                && UTF_8.newEncoder().canEncode(text);
    }

    private static void require(boolean right, String problem) {
        if (!right) {
            throw new IllegalStateException(problem.substring(0, Math.min(problem.length(), 2_000)));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    static List<byte[]> files(Path folder, String pattern) {
        try (var files = Files.newDirectoryStream(folder, pattern)) {
            List<byte[]> all = new java.util.ArrayList<>();
            for (Path file : files) {
                all.add(Files.readAllBytes(file));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Documents that no folder holds. */
    private static final class Samples {
        static final byte[] JSON = """
                {"html": "<ul><li><a href='/nyheter/1'>Ny rapport om e-recept</a> 3 mars 2026</li><li><a href='/nyheter/2'>Uppdrag</a></li></ul>",
                 "items": [{"title": {"rendered": "Ny rapport &amp; mer"}, "link": "/nyheter/1", "date": "2026-03-03T07:00:00",
                  "excerpt": {"rendered": "<p>Ingress om hälsodata som är lagom lång för att räknas.</p>"}}, {"title": "Två", "url": "https://b.se/2"}]}
                """.getBytes(UTF_8);
        static final byte[] JSON_FEED = """
                {"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [
                 {"id": "1", "url": "https://a.se/1", "title": "Ett", "content_html": "<p>Text</p>", "date_published": "2026-03-03T07:00:00+01:00"},
                 {"id": "https://a.se/2", "content_text": "Två", "summary": "Kort"}]}
                """.getBytes(UTF_8);
        static final byte[] STATE = """
                <html><body><script id=__NUXT_DATA__ type="application/json">[["Reactive",1],{"a":2},[3],{"title":4,"url":5,"date":6},
                "Ny rapport om e-recept","/nyheter/1",["Date","2026-03-03"]]</script><script>window.S = JSON.parse("{\\"a\\":[{\\"title\\":
                \\"Ett\\",\\"url\\":\\"/1\\"}]}");window.__APOLLO_STATE__={"A:1":{"title":"T","url":"/2","x":{"__ref":"A:1"}},
                "ROOT_QUERY":{"l({})":[{"__ref":"A:1"}]}};</script></body></html>
                """.getBytes(UTF_8);
        static final byte[] ROWS = """
                <html><body><script>self.__next_f.push([1,"1:T4,abcd2:[\\"$\\",{\\"l\\":[{\\"title\\":\\"Ett\\",\\"url\\":\\"/1\\"}]}]\\n"])
                </script></body></html>
                """.getBytes(UTF_8);
        static final byte[] SITEMAP = """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://myndigheten.se/nyheter/ny-rapport</loc>
                <lastmod>2026-03-03T10:00:00+01:00</lastmod></url><url><loc>https://myndigheten.se/om</loc><lastmod>2026-01-01</lastmod>
                <priority>0.5</priority><changefreq>daily</changefreq></url></urlset>
                """.getBytes(UTF_8);
        static final byte[] NEWS = """
                <urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>
                <url><loc>https://myndigheten.se/a</loc><news:news><news:publication><news:name>N</news:name><news:language>sv</news:language>
                </news:publication><news:publication_date>2026-03-03T08:00:00Z</news:publication_date><news:title>V &amp; o</news:title>
                </news:news></url></urlset>
                """.getBytes(UTF_8);
        static final byte[] INDEX = """
                <sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>https://myndigheten.se/s1.xml</loc>
                <lastmod>2026-03-03</lastmod></sitemap><sitemap><loc>https://myndigheten.se/s2.xml</loc></sitemap></sitemapindex>
                """.getBytes(UTF_8);
        static final byte[] ROBOTS = """
                User-agent: *
                Disallow: /sok*?q=
                Allow: /nyheter/*.pdf$
                Crawl-delay: 2.5
                User-agent: omvarldsbevakning
                User-agent: annan
                Disallow: /%61rkiv
                Sitemap: https://myndigheten.se/sitemap.xml
                """.getBytes(UTF_8);
        static final byte[] OPML = """
                <?xml version='1.0'?><opml version='2.0'><head><title>T</title></head><body><outline text='Vård'>
                <outline type='rss' text='Läkemedel &amp; mer: "x"' xmlUrl='https://a.se/rss?x=1&amp;y={2}'/></outline>
                <outline title='- B # c' xmlUrl='https://b.se/rss' isComment='true'/>
                <outline text='Sida' type='link' url='https://c.se/nyheter'/></body></opml>
                """.getBytes(UTF_8);
        static final List<byte[]> TEXTS = Stream.of(
                        "Publicerad: 3 mars 2026 kl. 07.00",
                        "Tue, 03 Mar 2026 07:00:00 +0100",
                        "2026-03-03T07:00:00.123456+01:00",
                        "https://www.user:pw@Exempel.SE:443/a/../b//?utm_source=x&b=2&a=%e5%C3%A5#del",
                        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.se%2Fb&data=x",
                        "//räksmörgås.se/å ä?q=ö",
                        "<p>Hej &amp; h&aring; <b>då</b> [länk](https://a.se) ![b](c)</p>",
                        "120",
                        "(?i)/(nyheter|news)/[^/]+(\\.html)?$",
                        "div.news > article:has(a[href^=/]) , li:nth-child(2n+1)",
                        "0 0 7 ? * MON",
                        "images.0.url title.rendered")
                .map(text -> text.getBytes(UTF_8))
                .toList();
    }
}
