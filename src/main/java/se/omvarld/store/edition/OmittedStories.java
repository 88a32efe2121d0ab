package se.omvarld.store.edition;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Stories that an edition does not show because of its {@link Quotas}.
 *
 * @param source that brought their strongest items
 * @param publisher its name for people
 * @param stories how many
 */
public record OmittedStories(String source, String publisher, int stories) {
    private static final int MOST_NAMED = 5;

    /** One Swedish sentence for the edition's readers; empty when nothing is left out. */
    public static String sentence(List<OmittedStories> leftOut) {
        if (leftOut.isEmpty()) {
            return "";
        }
        String named = leftOut.stream()
                .limit(MOST_NAMED)
                .map(one -> one.stories() + " från " + one.publisher() + " (" + one.source() + ")")
                .collect(Collectors.joining(", "));
        int others = leftOut.stream()
                .skip(MOST_NAMED)
                .mapToInt(OmittedStories::stories)
                .sum();
        int all = leftOut.stream().mapToInt(OmittedStories::stories).sum();
        return "Utelämnat: " + all + (all == 1 ? " träff: " : " träffar: ") + named
                + (others == 0 ? "" : " och " + others + " från andra källor")
                + ". Det är fler än vad som får plats från en källa eller i ett utskick; de som fick högst poäng är med,"
                + " och de utelämnade går att söka fram i arkivet.";
    }
}
