package se.omvarld.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A reader is measured where it takes long enough for that. */
@Tag("slow")
class GrowthTest {
    private static volatile long kept;

    @Test
    void should_find_a_reader_that_grows_with_the_square_though_it_begins_fast() {
        Reader square = reader(input -> work((long) input.length * input.length / 60));

        assertThat(isFound(square)).isTrue();
    }

    @Test
    void should_find_a_square_beside_much_that_is_linear() {
        Reader mixed = reader(input -> work(200L * input.length + (long) input.length * input.length / 60));

        assertThat(isFound(mixed)).isTrue();
    }

    /** A busy processor may hide a square once, but makes none. */
    private static boolean isFound(Reader reader) {
        return IntStream.range(0, 3).anyMatch(round -> told(reader).contains("for a quarter"));
    }

    private static String told(Reader reader) {
        try {
            Growth.isLinear(reader, "", "a");
            return "";
        } catch (AssertionError e) {
            return e.getMessage();
        }
    }

    @Test
    void should_let_a_reader_be_that_grows_with_its_input() {
        Reader straight = reader(input -> work(input.length * 1_500L));

        assertThatCode(() -> Growth.isLinear(straight, "", "a")).doesNotThrowAnyException();
    }

    private static Reader reader(Reader.Read read) {
        return new Reader("growth", List.of(), read, Set.of());
    }

    /** Steps of which none can be left out. */
    private static void work(long steps) {
        long number = kept;
        for (long step = 0; step < steps; step++) {
            number = number * 6_364_136_223_846_793_005L + step;
        }
        kept = number;
    }
}
