package se.omvarld.store.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.store.Newsroom.shown;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.item.RawItem;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.store.AtOnce;
import se.omvarld.store.NewsroomTestBase;
import se.omvarld.store.SmallRules;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.RenderedEdition;
import se.omvarld.store.story.Story;

/** What no edition has frozen follows today's rules. */
@Tag("slow")
class ReevaluationTest extends NewsroomTestBase {
    @TempDir
    Path other;

    @BeforeEach
    void poll() {
        newsroom.knowing("a");
        newsroom.poll("a", shown("/1", "Hälsodata"), shown("/2", "Parkering"));
    }

    @Test
    void should_follow_the_new_rules_when_they_have_changed() {
        assertThat(rematch("parkering*")).isEqualTo(2);

        assertThat(titles()).containsExactly("Parkering");
    }

    @Test
    void should_judge_nothing_when_the_rules_are_the_same() {
        assertThat(new Reevaluation(newsroom.store, () -> newsroom.rules, clock).run())
                .isZero();
        rematch("parkering*");
        assertThat(rematch("parkering*")).isZero();
    }

    @Test
    void should_leave_a_story_alone_when_an_edition_has_frozen_it() {
        Editions editions = new Editions(newsroom.store, clock);
        editions.freeze(editions.open(WEEK), news(), new RenderedEdition("", List.of()), List.of());

        assertThat(rematch("parkering*")).isEqualTo(1);
        assertThat(new Archive(newsroom.store).picked()).isEqualTo(2);
    }

    @Test
    void should_leave_what_is_too_old_for_any_edition() {
        clock.forward(Duration.ofDays(94));

        assertThat(rematch("parkering*")).isZero();
    }

    @Test
    void should_judge_all_when_there_are_more_than_one_batch() {
        RawItem[] many = IntStream.range(0, 1100)
                .mapToObj(number -> shown("/m" + number, "Parkering " + number))
                .toArray(RawItem[]::new);
        newsroom.poll("a", many);

        assertThat(rematch("parkering*")).isEqualTo(1102);
        assertThat(new Archive(newsroom.store).picked()).isEqualTo(1101);
    }

    @Test
    @Timeout(30)
    void should_hold_nobody_up_while_the_rules_judge() {
        RuleSet rules = SmallRules.with("parkering*", other);
        AtomicInteger written = new AtomicInteger();

        int judged = new Reevaluation(
                        newsroom.store,
                        () -> {
                            written.addAndGet(AtOnce.run(
                                            1,
                                            number -> newsroom.store.inTurn(() -> newsroom.store
                                                    .sql("update sources set message = 'other' where id = 'a'")
                                                    .update()))
                                    .get(0));
                            return rules;
                        },
                        clock)
                .run();

        assertThat(judged).isEqualTo(2);
        assertThat(written).as("another thread, while a batch is judged").hasValue(2);
    }

    @Test
    @Timeout(30)
    void should_judge_each_item_once_when_the_digest_and_the_saved_rules_ask_at_the_same_time() {
        newsroom.poll(
                "a",
                IntStream.range(0, 1100)
                        .mapToObj(number -> shown("/m" + number, "Parkering " + number))
                        .toArray(RawItem[]::new));
        RuleSet rules = SmallRules.with("parkering*", other);
        Reevaluation rematch = new Reevaluation(newsroom.store, () -> rules, clock);

        assertThat(AtOnce.run(2, number -> rematch.run())).containsExactlyInAnyOrder(1102, 0);
    }

    private int rematch(String word) {
        RuleSet rules = SmallRules.with(word, other);
        return new Reevaluation(newsroom.store, () -> rules, clock).run();
    }

    private List<String> titles() {
        return news().stream().map(Story::title).toList();
    }
}
