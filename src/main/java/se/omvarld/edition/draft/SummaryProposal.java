package se.omvarld.edition.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.omvarld.edition.wording.Clause;
import se.omvarld.edition.wording.Phrase;
import se.omvarld.store.story.Story;

/** The summary's paragraph on an area, in the phrases of the published reports, from its strongest stories. */
final class SummaryProposal {
    private static final int MANY = 7;
    private static final List<String> SECOND = List.of("På området lyfts också ", "På området nämns också ");
    private static final List<String> THIRD = List.of("Vidare lyfts ", "Här lyfts också ");

    private SummaryProposal() {}

    /** The sentences as runs; empty for an area without stories. */
    static List<Phrase> of(Chapter chapter) {
        List<Story> strongest = chapter.stories().stream()
                .sorted(Comparator.comparingDouble(Story::score).reversed())
                .limit(chapter.stories().size() >= MANY ? 3 : 2)
                .toList();
        int turn = chapter.area().number() % 2;
        String some = chapter.stories().size() > strongest.size() ? "bland annat " : "";
        List<String> openings =
                List.of((turn == 1 ? "Här presenteras " : "Här lyfts ") + some, SECOND.get(turn), THIRD.get(turn));
        List<Phrase> phrases = new ArrayList<>();
        for (int i = 0; i < strongest.size(); i++) {
            phrases.add(Phrase.of((i == 0 ? "" : " ") + openings.get(i)));
            phrases.addAll(Clause.of(strongest.get(i)));
            phrases.add(Phrase.of("."));
        }
        return phrases;
    }
}
