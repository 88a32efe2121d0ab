package se.omvarld.store.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static se.omvarld.store.Newsroom.shown;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteException;
import se.omvarld.item.RawItem;
import se.omvarld.store.AtOnce;
import se.omvarld.store.NewsroomTestBase;
import se.omvarld.store.health.SourceStates;

/** Several polls, and several processes, on one store. */
@Tag("slow")
class ManyAtOnceTest extends NewsroomTestBase {

    @Test
    void should_lose_nothing_when_eight_sources_are_kept_at_the_same_time() {
        AtOnce.run(8, source -> IntStream.range(0, 10)
                .mapToObj(round -> newsroom.poll("s" + source, shownBy(source, round)))
                .toList());

        assertThat(newsroom.archive().items()).isEqualTo(8 * 10 * 5);
        assertThat(new SourceStates(newsroom.store).all()).hasSize(8).allMatch(state -> state.failures() == 0);
    }

    @Test
    void should_keep_each_once_when_eight_sources_show_the_same_items_in_other_orders() {
        List<Integer> fresh = AtOnce.run(8, source -> {
            List<RawItem> same =
                    IntStream.range(0, 40).mapToObj(i -> shownBy(0, i)[0]).collect(Collectors.toList());
            Collections.rotate(same, source * 7);
            return newsroom.poll("s" + source, same.toArray(RawItem[]::new)).fresh();
        });

        assertThat(fresh.stream().mapToInt(Integer::intValue).sum()).isEqualTo(40);
    }

    @Test
    void should_be_one_story_when_several_sources_bring_it_at_the_same_time() {
        newsroom.knowing("s0", "s1", "s2", "s3");
        AtOnce.run(
                4,
                source -> newsroom.poll(
                        "s" + source, shown("https://s" + source + ".se/x", "Regeringen vill dela hälsodata")));

        assertThat(newsroom.archive().items()).isEqualTo(4);
        assertThat(news()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void should_keep_all_or_nothing_after_it_has_waited_in_vain_for_another_process(int attempts) {
        assumeTrue(newsroom.url.startsWith("jdbc:sqlite:"), "PostgreSQL has many writers");
        newsroom.knowing("a");
        try (Store impatient = StoreOpening.open(newsroom.url, "", "", Duration.ofMillis(1))) {
            newsroom.store.inTransaction(() -> {
                newsroom.store.sql("update sources set etag = 'x'").update();
                AtOnce.run(attempts, number -> assertThatThrownBy(() -> impatient.inTransaction(() -> 1))
                        .hasRootCauseInstanceOf(SQLiteException.class));
                return 1;
            });

            AtOnce.run(attempts, number -> assertThatThrownBy(() -> impatient.inTransaction(() -> {
                        impatient.sql("update sources set etag = 'half'").update();
                        throw new IllegalStateException("the second half fails");
                    }))
                    .hasMessage("the second half fails"));
            assertThat(new SourceStates(impatient).of("a").orElseThrow().etag()).isEqualTo("x");
            assertThat(impatient.inTransaction(() ->
                            impatient.sql("update sources set etag = 'whole'").update()))
                    .isEqualTo(1);
        }
    }

    @Test
    void should_read_beside_a_process_that_is_writing() {
        newsroom.knowing("a");
        try (Store second = Store.open(newsroom.url, "postgres", "")) {
            newsroom.store.inTransaction(() -> {
                newsroom.store.sql("update sources set etag = 'x'").update();
                assertThat(new SourceStates(second).of("a").orElseThrow().etag())
                        .isEqualTo("etag");
                return 1;
            });
            assertThat(new SourceStates(second).of("a").orElseThrow().etag()).isEqualTo("x");
        }
    }

    private static RawItem[] shownBy(int source, int round) {
        return IntStream.range(0, 5)
                .mapToObj(i -> shown(
                        "https://s%d.se/%d-%d".formatted(source, round, i),
                        "Hälsodata nummer %d %d %d".formatted(source, round, i)))
                .toArray(RawItem[]::new);
    }
}
