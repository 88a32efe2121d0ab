package se.omvarld.cli.command;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Does the same to each of a list, several at a time. */
public final class SideBySide {
    private SideBySide() {}

    /**
     * What came of each, in the list's order, when all are done.
     *
     * @param most how many at a time
     */
    public static <T, R> List<R> each(List<T> all, int most, Function<T, R> work) {
        ExecutorService pool = Executors.newFixedThreadPool(most);
        try {
            return all.stream().map(one -> CompletableFuture.supplyAsync(() -> work.apply(one), pool)).toList().stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            pool.shutdownNow();
        }
    }
}
