package se.omvarld.store.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.store.Database;
import se.omvarld.store.PostgresServer;
import se.omvarld.store.SetClock;
import se.omvarld.store.db.Store;

/** Which of several daemons does what only one may do. */
@Tag("slow")
class NodeMembershipTest {
    private final SetClock clock = new SetClock("2026-03-18T10:00");
    private final AtomicLong nanos = new AtomicLong();
    private String content = "sources=1";
    private Store store;
    private NodeMembership one;
    private NodeMembership other;

    @BeforeEach
    void open() {
        store = Store.open(PostgresServer.migrated(), "postgres", "");
        one = member("one");
        other = member("other");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void should_be_the_first_when_it_came_first_and_only_one_is() {
        one.beat();
        other.beat();
        one.beat();

        assertThat(one.first()).isTrue();
        assertThat(other.first()).isFalse();
        assertThat(new Nodes(store).all())
                .extracting(Node::name, Node::alive, Node::first)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("one", true, true),
                        org.assertj.core.groups.Tuple.tuple("other", true, false));
    }

    @Test
    void should_be_one_that_tells_of_the_store_when_nobody_can_ask_it_and_another_only_after_long() {
        one.beat();
        other.beat();
        nanos.addAndGet(Nodes.LEASE.multipliedBy(4).toNanos());

        assertThat(one.tells()).isTrue();
        assertThat(other.tells()).isFalse();
        nanos.addAndGet(java.time.Duration.ofHours(1).toNanos());
        assertThat(other.tells()).as("the first may have gone with the store").isTrue();
    }

    @Test
    void should_no_longer_be_the_first_when_it_could_not_give_a_sign_of_life() {
        one.beat();
        nanos.addAndGet(Nodes.LEASE.toNanos());

        assertThat(one.first()).isFalse();
    }

    @Test
    void should_take_over_from_a_node_that_has_fallen_silent() {
        one.beat();
        silence("one");
        other.beat();

        assertThat(other.first()).isTrue();
        one.beat();
        assertThat(one.first()).isFalse();
    }

    @Test
    void should_take_over_at_once_from_a_node_that_stops_and_does_not_come_back() {
        one.beat();
        one.leave();
        other.beat();
        one.beat();

        assertThat(other.first()).isTrue();
        assertThat(one.first()).isFalse();
        assertThat(new Nodes(store).all()).extracting(Node::name).containsExactly("other");
    }

    @Test
    void should_agree_only_while_all_living_nodes_work_with_the_same() {
        one.beat();
        content = "sources=2";
        other.beat();
        assertThat(other.agreed()).isFalse();

        silence("one");
        other.beat();
        assertThat(other.agreed()).isTrue();
    }

    @Test
    void should_know_how_far_its_clock_is_off() {
        clock.set("2026-03-18T10:00");
        one.beat();

        assertThat(new Nodes(store).all().get(0).ahead().abs()).isGreaterThan(Duration.ofDays(1));
    }

    @Test
    void should_be_the_first_and_agree_with_itself_when_it_is_alone(@TempDir Path folder) {
        try (Store file = Store.open(Database.SQLITE.newUrl(folder), "", "")) {
            NodeMembership alone = new NodeMembership(file, "", () -> "", clock);
            alone.beat();

            assertThat(alone.first()).isTrue();
            assertThat(alone.agreed()).isTrue();
            assertThat(new Nodes(file).all()).isEmpty();
        }
    }

    private void silence(String node) {
        store.sql("update nodes set seen_at = now() - interval '1 minute' where name = ?")
                .param(node)
                .update();
        store.sql("update node_lead set until_at = now() - interval '1 second'").update();
    }

    private NodeMembership member(String name) {
        return new NodeMembership(new Nodes(store), name, () -> content, clock, nanos::get);
    }
}
