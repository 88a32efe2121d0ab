package se.omvarld.store.choice;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An answer to a digest, read.
 *
 * @param mail what it is known by: no two mails have it
 * @param edition the digest that it answers
 * @param by who wrote it
 * @param said all that it says, to know the same from a second device
 * @param sent when it was written, as far as that is plausible
 * @param answer the period of the answer to it; empty for none
 * @param choices with their stories; those of unknown numbers are no part of it
 */
public record ChoiceReply(
        String mail, String edition, String by, String said, Instant sent, String answer, List<ReadChoice> choices) {

    public ChoiceReply {
        choices = List.copyOf(choices);
    }

    /** The same, answered. */
    public ChoiceReply answered(String period) {
        return new ChoiceReply(mail, edition, by, said, sent, period, choices);
    }

    /** The stories that it is about, for statements that need at least one. */
    List<String> stories() {
        return choices.isEmpty()
                ? List.of("")
                : choices.stream().map(choice -> choice.story().id()).distinct().collect(Collectors.toList());
    }
}
