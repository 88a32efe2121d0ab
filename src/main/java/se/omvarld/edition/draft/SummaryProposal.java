package se.omvarld.edition.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.omvarld.edition.wording.Clause;
import se.omvarld.edition.wording.Phrase;
import se.omvarld.edition.wording.Wording;
import se.omvarld.store.story.Story;

/** The summary's paragraph on an area, in the phrases of the published reports, from its strongest stories. */
final class SummaryProposal {
    /** From so many stories on, three are named; else two. */
    private static final int MANY = 5;
    /** Two titles of more characters together read badly in one sentence. */
    private static final int LONGEST = 230;

    private static final String SOME = " bland annat";

    private SummaryProposal() {}

    /** The sentences as runs; empty for an area without stories. */
    static List<Phrase> of(Chapter chapter, Wording wording) {
        List<Clause> strongest = pairFirst(chapter.stories().stream()
                .sorted(Comparator.comparingDouble(Story::score).reversed())
                .limit(chapter.stories().size() >= MANY ? 3 : 2)
                .map(story -> Clause.of(story, wording))
                .toList());
        List<String> openings = wording.summary()
                .get((chapter.area().number() - 1) % wording.summary().size());
        boolean all = chapter.stories().size() == strongest.size();
        List<Phrase> phrases = new ArrayList<>();
        int sentence = 0;
        for (int i = 0; i < strongest.size(); i++) {
            boolean joined = i == 1 && strongest.size() > 2 && strongest.get(0).joins(strongest.get(1), LONGEST);
            if (joined) {
                phrases.add(Phrase.of(" " + strongest.get(0).conjunction() + " "));
            } else {
                String opening = openings.get(sentence++);
                phrases.add(Phrase.of((i == 0 ? "" : ". ") + (all ? opening.replace(SOME, "") : opening) + " "));
            }
            phrases.addAll(strongest.get(i).phrases());
        }
        if (!phrases.isEmpty()) {
            phrases.add(Phrase.of("."));
        }
        return phrases;
    }

    /** Two that fit into one sentence open the paragraph, as in the published summaries; the third follows. */
    private static List<Clause> pairFirst(List<Clause> clauses) {
        if (clauses.size() < 3 || clauses.get(0).joins(clauses.get(1), LONGEST)) {
            return clauses;
        }
        for (int first = 0; first < 2; first++) {
            if (clauses.get(first).joins(clauses.get(2), LONGEST)) {
                return List.of(clauses.get(first), clauses.get(2), clauses.get(1 - first));
            }
        }
        return clauses;
    }
}
