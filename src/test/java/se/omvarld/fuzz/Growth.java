package se.omvarld.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether reading four times as much takes about four times the processor time, and not sixteen times. Between the two lies room enough
 * for what other processes, the collector and the compiler cost; and what looks like too much is measured again before it counts.
 */
public final class Growth {
    /** Of what a document consists in CI at least; -Dfuzz.bytes=1000000 asks for more. */
    private static final int BYTES = Integer.getInteger("fuzz.bytes", 60_000);

    /** Where so much takes no time, it is long enough for every document that is read at all. */
    private static final int MOST_BYTES = 8 * BYTES;

    /** Below this, noise says more than growth: the document is made larger until it takes as long, before anything counts against it. */
    private static final long NOTHING_NANOS = 200_000_000L;

    /** From here on a reading may show that it grows plainly: five times as long (below) may still become what counts. */
    private static final long PLAIN_NANOS = 40_000_000L;

    /** Between 4 and 16. */
    private static final double MOST = 9;

    /**
     * Who takes no more at one size cannot take MOST at five times that size: with a square in it, a part of 1/11 at the quarter
     * becomes 5/11 there, which makes 7.8. Five is what lies between what is plain and what counts, in time and therefore in bytes.
     */
    private static final double PLAIN = 5;

    private static final int ROUNDS = 5;

    private final Reader reader;
    private final String before;
    private final String piece;

    /** Noise only adds: the least that a size took is nearest to what reading it takes. */
    private final Map<Integer, Long> least = new HashMap<>();

    private Growth(Reader reader, String before, String piece) {
        this.reader = reader;
        this.before = before;
        this.piece = piece;
    }

    /**
     * Reads a document, and a quarter of it.
     *
     * @param before what makes the repetition a document that is read at all
     */
    public static void isLinear(Reader reader, String before, String piece) {
        new Growth(reader, before, piece).isLinear();
    }

    private void isLinear() {
        int bytes = BYTES / 4;
        while (measured(bytes) < NOTHING_NANOS || bytes < BYTES) {
            if (isPlain(bytes) || bytes == MOST_BYTES) {
                return;
            }
            bytes = Math.min(MOST_BYTES, larger(bytes));
        }
        if (grows(bytes, MOST, ROUNDS) && least.get(bytes) >= NOTHING_NANOS) {
            throw new AssertionError("%s takes %d ms for %d bytes of '%s', %d ms for a quarter: %s"
                    .formatted(
                            reader,
                            least.get(bytes) / 1_000_000,
                            bytes,
                            piece,
                            least.get(bytes / 4) / 1_000_000,
                            Guard.kept(reader, document(bytes))));
        }
    }

    private int larger(int bytes) {
        long took = least.get(bytes);
        return took < PLAIN_NANOS / 16 ? MOST_BYTES : took < PLAIN_NANOS ? 4 * bytes : 2 * bytes;
    }

    private boolean isPlain(int bytes) {
        return least.get(bytes) >= PLAIN_NANOS && !grows(bytes, PLAIN, 2) && least.get(bytes) >= PLAIN_NANOS;
    }

    private boolean grows(int bytes, double most, int rounds) {
        for (int round = 1; least.get(bytes) > most * measured(bytes / 4); round++) {
            if (round == rounds) {
                return true;
            }
            measured(bytes / 4);
            measured(bytes);
        }
        return false;
    }

    private long measured(int bytes) {
        return least.merge(bytes, Guard.cost(reader, document(bytes)).nanos(), Math::min);
    }

    private byte[] document(int bytes) {
        byte[] start = before.getBytes(StandardCharsets.UTF_8);
        byte[] one = piece.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(start, Math.max(bytes, start.length));
        for (int at = start.length; at < all.length; at++) {
            all[at] = one[(at - start.length) % one.length];
        }
        return all;
    }
}
