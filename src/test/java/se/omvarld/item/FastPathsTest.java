package se.omvarld.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is done by hand because it is done for every item is what the patterns do that it stands in for. */
class FastPathsTest {
    private static final DateTimeFormatter RSS =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", Locale.ENGLISH);
    private static final DateTimeFormatter ATOM = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

    @Property(seed = "51", tries = 2000)
    void should_leave_an_ordinary_address_as_the_parts_would(@ForAll("addresses") String address) {
        if (PlainAddress.is(address)) {
            assertThat(Address.cleanedByParts(address, "")).contains(address);
            assertThat(PlainAddress.identity(address)).isEqualTo(Address.identity(AddressParts.of(address)));
        }
    }

    @Property(seed = "52", tries = 500)
    void should_read_a_standard_date_as_the_patterns_would(
            @ForAll("moments") OffsetDateTime moment,
            @ForAll("places") int place,
            @ForAll("replacements") String other) {
        for (DateTimeFormatter form : new DateTimeFormatter[] {RSS, ATOM}) {
            String text = form.format(moment);
            assertThat(StandardDateParser.of(text)).contains(moment.toInstant()).isEqualTo(DateParser.found(text));

            String changed = text.substring(0, place) + other + text.substring(place + 1);
            Optional<Instant> read = StandardDateParser.of(changed);
            assertThat(read.isEmpty() || read.equals(DateParser.found(changed)))
                    .as(changed)
                    .isTrue();
        }
    }

    @Property(seed = "53", tries = 2000)
    void should_leave_a_title_as_the_patterns_would(@ForAll("titles") String title) {
        assertThat(OfficialTitle.apart(title)).isEqualTo(OfficialTitle.cut(title));
    }

    @Property(seed = "54", tries = 1000)
    void should_take_the_words_that_the_patterns_would(@ForAll String text) {
        assertThat(WordSequence.of(text))
                .isEqualTo(text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip());
        assertThat(WordSequence.bare(text))
                .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip());
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> scheme = Arbitraries.of("https://", "http://", "HTTP://", "https:", "//");
        Arbitrary<String> host =
                Arbitraries.strings().withChars("ab1.-w_:@Å").ofMinLength(1).ofMaxLength(8);
        Arbitrary<String> path =
                Arbitraries.strings().withChars("abC1/.-_~?#%&=å ").ofMaxLength(12);
        Arbitrary<String> usual =
                Arbitraries.of("www.a.se", "a-b.example", "www.www.x.se", "10.0.0.1", "a..b", "xn--a.se");
        return Combinators.combine(scheme, Arbitraries.oneOf(host, usual), path)
                .as((a, b, c) -> a + b + (c.isEmpty() ? "" : "/" + c));
    }

    @Provide
    Arbitrary<OffsetDateTime> moments() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 4_000_000_000L),
                        Arbitraries.integers().between(-12 * 60, 14 * 60))
                .as((second, offset) -> Instant.ofEpochSecond(second).atOffset(ZoneOffset.ofTotalSeconds(60 * offset)));
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 19);
    }

    @Provide
    Arbitrary<String> replacements() {
        return Arbitraries.of("", "0", "3", "9", "+", " ", "Z", "kl", "-", ":");
    }

    @Provide
    Arbitrary<String> titles() {
        Arbitrary<String> pieces = Arbitraries.of(
                "En ny lag",
                "för",
                "förordningenSäker",
                "eHälsa",
                "AstraZeneca",
                "–",
                " – ",
                " ",
                "Dir. 2025:90",
                "dir.2025:90",
                "prop. 2025/26:60",
                "SOU 2025:1",
                "SOU2025:1",
                "S2025/01234",
                "2025",
                "vård-och",
                "”",
                "Åtgärder",
                "och",
                "😀");
        return pieces.list().ofMaxSize(6).map(list -> String.join("", list));
    }
}
