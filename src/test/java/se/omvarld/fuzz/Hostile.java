package se.omvarld.fuzz;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Documents that went wrong: real ones, changed in a few places, and noise. */
public final class Hostile {
    private Hostile() {}

    /** Few changes are the most telling: what is broken everywhere is refused at once. */
    public static Arbitrary<byte[]> of(List<byte[]> samples) {
        Arbitrary<byte[]> changed = Combinators.combine(
                        Arbitraries.of(samples),
                        Arbitraries.of(samples),
                        edits().list().ofMinSize(1).ofMaxSize(6))
                .as((document, other, edits) -> {
                    byte[] result = document;
                    for (Edit edit : edits) {
                        result = edit.in(result, other);
                    }
                    return result;
                });
        Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(500);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(19, changed), net.jqwik.api.Tuple.of(1, noise));
    }

    private static Arbitrary<Edit> edits() {
        Arbitrary<Integer> place = Arbitraries.integers().between(0, 1_000_000).withDistribution(uniform());
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 1 << 20).withDistribution(uniform());
        return Combinators.combine(Arbitraries.of(Edit.Kind.class), place, place, number)
                .as(Edit::new);
    }

    private static net.jqwik.api.RandomDistribution uniform() {
        return net.jqwik.api.RandomDistribution.uniform();
    }
}
