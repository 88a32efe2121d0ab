package se.omvarld.item.date;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A date in a feed's usual form, read by hand, is what the patterns find. */
class StandardDateParserTest {
    private static final DateTimeFormatter RSS =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", Locale.ENGLISH);
    private static final DateTimeFormatter ATOM = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

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
}
