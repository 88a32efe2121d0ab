package se.omvarld.store.health;

import java.time.Duration;
import java.time.Instant;

/**
 * A daemon on a shared database.
 *
 * @param name its machine and its data folder
 * @param silent how long ago it gave its last sign of life, by the database's clock
 * @param ahead how far its clock is ahead of the database's; negative when it is behind
 * @param content what it works with, a part a word: {@code sources=1a2b3c}
 * @param first whether it does what only one node may do
 */
public record Node(
        String name, Instant started, Instant seen, Duration silent, Duration ahead, String content, boolean first) {
    /** A node gives a sign of life every ten seconds. */
    private static final Duration SILENCE = Duration.ofSeconds(45);

    /** Whether it has given a sign of life lately. */
    public boolean alive() {
        return silent.compareTo(SILENCE) < 0;
    }
}
