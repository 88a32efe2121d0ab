package se.omvarld.item.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LazyTextTest {
    private final AtomicInteger made = new AtomicInteger();
    private final LazyText lazy = LazyText.of(() -> "text " + made.incrementAndGet());

    @Test
    void should_be_made_once_when_many_ask_at_once() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<String> one : threads.invokeAll(Collections.<Callable<String>>nCopies(64, lazy::text))) {
                assertThat(one.get()).isEqualTo("text 1");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void should_not_be_made_when_nobody_asks_for_what_it_says() {
        assertThat(List.of(lazy)).contains(lazy);
        assertThat(lazy.hashCode()).isEqualTo(LazyText.of("text 1").hashCode());
        assertThat(made).hasValue(0);
    }

    @Test
    void should_equal_what_says_the_same() {
        assertThat(lazy).isEqualTo(LazyText.of("text 1")).hasToString("text 1");
        assertThat(lazy).isNotEqualTo(LazyText.of("text 2")).isNotEqualTo("text 1");
    }
}
