package se.omvarld.item.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Words, taken by hand, are those that the patterns would take. */
class WordSequenceTest {
    @Property(seed = "54", tries = 1000)
    void should_take_the_words_that_the_patterns_would(@ForAll String text) {
        assertThat(WordSequence.of(text))
                .isEqualTo(text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip());
        assertThat(WordSequence.bare(text))
                .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip());
    }
}
