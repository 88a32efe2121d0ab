package se.omvarld.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Texts are cleaned by hand, because each item is; what comes out is what these patterns say. */
class TextNormalizerTest {
    @Property(seed = "61", tries = 2000)
    void should_take_away_what_cannot_be_seen(@ForAll("texts") String text) {
        assertThat(TextNormalizer.of(text))
                .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replaceAll("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]", ""));
    }

    @Property(seed = "62", tries = 2000)
    void should_take_apart_what_would_be_one_word_to_the_tokenizer(@ForAll("texts") String text) {
        assertThat(TextNormalizer.unglued(text))
                .isEqualTo(text.replaceAll("(?<=\\p{L})[:'’.](?=\\p{L})", " ").replaceAll("[\\p{Pc}\\u202F]", " "));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> telling = Arbitraries.strings()
                .withChars(
                        'a', 'Å', 'e', '\u0301', '\u030A', '\u00AD', '\u200B', '\u200D', ':', '\'', '’', '.', '_',
                        '\u202F', '–', '…', ' ', '1')
                .ofMaxLength(12);
        return Arbitraries.oneOf(telling, Arbitraries.strings().ofMaxLength(20));
    }
}
