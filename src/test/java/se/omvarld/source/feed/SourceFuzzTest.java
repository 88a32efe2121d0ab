package se.omvarld.source.feed;

import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import se.omvarld.fuzz.Guard;
import se.omvarld.fuzz.Hostile;

/** Whatever comes from outside is read or refused: no other error, no hang, bounded memory. */
@Tag("slow")
class SourceFuzzTest {

    @Property(seed = "1")
    void should_read_or_refuse_any_feed(@ForAll("feeds") byte[] input) {
        Guard.holds(HostileReaders.FEED, input);
    }

    @Property(seed = "2")
    void should_read_or_refuse_any_page(@ForAll("pages") byte[] input) {
        Guard.holds(HostileReaders.PAGE, input);
        Guard.holds(HostileReaders.ARTICLE, input);
        Guard.holds(HostileReaders.TRIED, input);
    }

    @Property(seed = "3")
    void should_read_or_refuse_any_json(@ForAll("jsons") byte[] input) {
        Guard.holds(HostileReaders.JSON, input);
    }

    @Property(seed = "4")
    void should_read_or_refuse_any_sitemap(@ForAll("sitemaps") byte[] input) {
        Guard.holds(HostileReaders.SITEMAP, input);
    }

    @Property(seed = "5")
    void should_read_or_refuse_any_mail(@ForAll("mails") byte[] input) {
        Guard.holds(HostileReaders.MAIL, input);
    }

    @Property(seed = "6")
    void should_read_any_robots_file(@ForAll("robots") byte[] input) {
        Guard.holds(HostileReaders.ROBOTS, input);
    }

    @Property(seed = "7")
    void should_write_only_readable_source_files_from_any_opml(@ForAll("opmls") byte[] input) {
        Guard.holds(HostileReaders.OPML, input);
    }

    @Property(seed = "8")
    void should_read_or_refuse_any_source_file(@ForAll("sourceFiles") byte[] input) {
        Guard.holds(HostileReaders.SOURCE_FILE, input);
    }

    @Property(seed = "9")
    void should_find_dates_addresses_and_text_in_anything(@ForAll("texts") byte[] input) {
        Guard.holds(HostileReaders.TEXT, input);
    }

    @Provide
    Arbitrary<byte[]> feeds() {
        return Hostile.of(Stream.concat(HostileReaders.FEED.samples().stream(), HostileReaders.JSON.samples().stream())
                .toList());
    }

    @Provide
    Arbitrary<byte[]> pages() {
        return Hostile.of(HostileReaders.PAGE.samples());
    }

    @Provide
    Arbitrary<byte[]> jsons() {
        return Hostile.of(HostileReaders.JSON.samples());
    }

    @Provide
    Arbitrary<byte[]> sitemaps() {
        return Hostile.of(HostileReaders.SITEMAP.samples());
    }

    @Provide
    Arbitrary<byte[]> mails() {
        return Hostile.of(HostileReaders.MAIL.samples());
    }

    @Provide
    Arbitrary<byte[]> robots() {
        return Hostile.of(HostileReaders.ROBOTS.samples());
    }

    @Provide
    Arbitrary<byte[]> opmls() {
        return Hostile.of(HostileReaders.OPML.samples());
    }

    @Provide
    Arbitrary<byte[]> sourceFiles() {
        return Hostile.of(HostileReaders.SOURCE_FILE.samples());
    }

    @Provide
    Arbitrary<byte[]> texts() {
        return Hostile.of(HostileReaders.TEXT.samples());
    }
}
