package se.omvarld.store;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The marks that a title leaves so that the same news can be found by it: one for the whole title, and one for each pair of
 * its longest words. Numbers, since they are many; what two titles share by chance is looked at more closely anyhow.
 */
final class Traces {
    private static final long SECONDS_A_DAY = 86_400;

    private Traces() {}

    /** The traces of a title; none when it says too little. */
    static List<Long> of(String title) {
        return of(TitleKey.of(title), Wording.of(title, ""));
    }

    /**
     * The traces of a title whose words are known already.
     *
     * @param wording the title's, with or without its lead
     */
    static List<Long> of(String titleKey, Wording wording) {
        List<Long> traces = new ArrayList<>(pairs(wording));
        if (TitleKey.telling(titleKey)) {
            traces.add(ofWhole(titleKey));
        }
        return traces.stream().distinct().toList();
    }

    /** Those of the pairs of a wording's longest words. */
    static List<Long> pairs(Wording wording) {
        return wording.pairs().stream().map(Traces::number).toList();
    }

    /** That of a whole title, as {@link TitleKey} has it. */
    static Long ofWhole(String titleKey) {
        return number("=" + titleKey);
    }

    /** The day that a trace is kept under: days since 1970, UTC. */
    static long day(Instant dated) {
        return Math.floorDiv(dated.getEpochSecond(), SECONDS_A_DAY);
    }

    /** Traces as the store keeps them. */
    static byte[] bytes(List<Long> traces) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * traces.size());
        traces.forEach(bytes::putLong);
        return bytes.array();
    }

    /** FNV-1a of 64 bits (Fowler, Noll and Vo), over characters. */
    private static long number(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
