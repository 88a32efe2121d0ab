package se.omvarld.source.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.omvarld.source.config.Given;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.feed.FeedReader;
import se.omvarld.source.page.ArticleReader;
import se.omvarld.source.page.PageReader;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReadingsTest {
    private static final long SHARE = 128_000_000;
    private static final byte[] LARGE = new byte[9_600_000];
    private static final byte[] SMALL = new byte[16_000];

    private final AtomicInteger reading = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    void should_read_large_documents_one_after_the_other_when_fifteen_come_at_once() throws Exception {
        assertThat(atOnce(new Readings(60, SHARE), LARGE, 15)).isEqualTo(1);
    }

    @Test
    void should_read_small_documents_beside_each_other() throws Exception {
        Readings readings = new Readings(60, SHARE);

        assertThat(20 * readings.needed(SMALL.length)).as("twenty fit").isLessThan((int) (SHARE / 1024));
        assertThat(atOnce(readings, SMALL, 20)).isGreaterThan(1);
    }

    private int atOnce(Readings readings, byte[] body, int count) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            Supplier<Integer> counted = () -> {
                most.accumulateAndGet(reading.incrementAndGet(), Math::max);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                return reading.decrementAndGet();
            };
            List<Future<Integer>> all = IntStream.range(0, count)
                    .mapToObj(i -> threads.submit(() -> readings.read(body, counted)))
                    .toList();
            for (Future<Integer> one : all) {
                one.get();
            }
            return most.get();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void should_give_its_room_back_when_a_reading_fails() {
        Readings readings = new Readings(60, SHARE);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> readings.run(LARGE, () -> {
                        throw new UnreadableSourceException("not this time");
                    }))
                    .hasMessage("not this time");
        }

        assertThat(readings.read(LARGE, () -> "read")).isEqualTo("read");
    }

    @Test
    void should_refuse_and_free_the_thread_when_the_time_is_over() {
        Readings hasty = new Readings(0, SHARE);
        String late = "the document could not be read within 0 seconds (read.deadline)";
        byte[] rss = "<rss><channel><item><title>T</title></item></channel></rss>".getBytes(UTF_8);
        byte[] html = "<h1>Nyheter</h1><p><a href=/1>En nyhet</a>".getBytes(UTF_8);
        String at = "https://myndigheten.se/";

        assertThatThrownBy(() -> new FeedReader(Given.CLOCK, hasty).read(Given.feed(), at, "", rss))
                .isInstanceOf(ReadingLimitException.class)
                .hasMessage(late);
        assertThatThrownBy(() -> new PageReader(Given.CLOCK, hasty).read(Given.page(), at, "", html))
                .hasMessage(late);
        assertThatThrownBy(() -> new ArticleReader(Given.CLOCK, hasty).read(Given.page(), at, "", html))
                .hasMessage(late);
        assertThat(new FeedReader(Given.CLOCK).read(Given.feed(), at, "", rss))
                .as("the time is the reading's, not the thread's")
                .hasSize(1);
    }
}
