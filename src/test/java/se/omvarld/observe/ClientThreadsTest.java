package se.omvarld.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whose thread is given to others when all are taken. */
@Timeout(20)
class ClientThreadsTest {
    private final ClientThreads threads = new ClientThreads(2);
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void close() {
        threads.close();
    }

    @Test
    void should_let_the_one_go_that_has_waited_longest_to_send_its_answer() throws Exception {
        CompletableFuture<String> first = sending();
        CompletableFuture<String> second = sending();

        CompletableFuture<String> third = sending();

        assertThat(first.get()).isEqualTo("let go");
        assertThat(second).isNotDone();
        assertThat(third).isNotDone();
    }

    @Test
    void should_disturb_nobody_at_work() throws Exception {
        CompletableFuture<String> first = working();
        CompletableFuture<String> second = working();

        assertThatThrownBy(() -> threads.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
        assertThat(first).isNotDone();
        assertThat(second).isNotDone();
    }

    @Test
    void should_not_begin_the_work_of_one_that_was_let_go() throws Exception {
        CompletableFuture<String> first = new CompletableFuture<>();
        CountDownLatch begun = new CountDownLatch(1);
        threads.execute(() -> {
            begun.countDown();
            String waited = waitForEver();
            try {
                threads.works();
                first.complete("worked");
            } catch (InterruptedIOException e) {
                first.complete(waited + ", did not work");
            }
        });
        begun.await();
        CompletableFuture<String> second = working();
        CompletableFuture<String> third = working();

        assertThat(second).isNotDone();
        assertThat(third).isNotDone();
        assertThat(first.get()).isEqualTo("let go, did not work");
    }

    private CompletableFuture<String> sending() throws InterruptedException {
        return run(true);
    }

    private CompletableFuture<String> working() throws InterruptedException {
        return run(false);
    }

    /** Begins once the one before it is where it shall be, so that their order is certain. */
    private CompletableFuture<String> run(boolean sends) throws InterruptedException {
        CompletableFuture<String> end = new CompletableFuture<>();
        CountDownLatch there = new CountDownLatch(1);
        threads.execute(() -> {
            try {
                threads.works();
                if (sends) {
                    threads.waits();
                }
            } catch (InterruptedIOException e) {
                end.complete("let go too early");
            }
            there.countDown();
            end.complete(waitForEver());
        });
        there.await();
        return end;
    }

    private String waitForEver() {
        try {
            never.await();
            return "ended";
        } catch (InterruptedException e) {
            return "let go";
        }
    }
}
