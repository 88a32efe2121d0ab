package se.omvarld.source.mime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** RFC 3676, 4.3 and 4.5: a paragraph ends where its quote ends, and before a signature. */
class FlowedQuoteTest {

    @Test
    void should_not_join_an_answer_with_the_quote_above_it_or_the_signature_below() {
        String text = "> 12. En rubrik som \n> fortsätter \n12 rapport \n-- \nAnna";

        assertThat(FlowedText.joined(text, false))
                .isEqualTo("> 12. En rubrik som  fortsätter \n12 rapport \n-- \nAnna");
    }
}
