package se.omvarld.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.omvarld.rules.evaluate.RuleSpelling;
import se.omvarld.rules.evaluate.RuleSpelling.Unseen;
import se.omvarld.store.archive.Archive;
import se.omvarld.store.db.Store;
import se.omvarld.store.db.StoreException;

/** Words of the rules that are probably misspelt, by what the archive holds. They are warnings and fail nothing. */
record SpellingWarnings(RuleSpelling spelling) {
    private static final int MOST = 20;

    /** Looks into the store where there is one; a check makes none, and one that is out of reach warns of nothing. */
    static SpellingWarnings of(Setup setup) {
        Path config = setup.folders().config();
        if (!setup.hasStore()) {
            return new SpellingWarnings(new RuleSpelling(0, List.of()));
        }
        try (Store store = setup.store()) {
            return new SpellingWarnings(RuleSpelling.of(
                    config.resolve("areas.yaml"), config.resolve("item-types.yaml"), new Archive(store).batches()));
        } catch (StoreException e) {
            return new SpellingWarnings(new RuleSpelling(0, List.of()));
        }
    }

    /** The probable ones, a line each, and how many others never occur. */
    List<String> lines() {
        List<Unseen> probable =
                spelling.unseen().stream().filter(Unseen::isProbablyMisspelt).toList();
        List<String> lines = new ArrayList<>();
        if (spelling.items() > 0 && spelling.items() < RuleSpelling.LEAST_ITEMS) {
            lines.add("spelling is not looked at: the archive has " + spelling.items() + " items, "
                    + RuleSpelling.LEAST_ITEMS + " are needed");
        }
        probable.stream().limit(MOST).forEach(one -> lines.add("warning: " + one));
        if (probable.size() > MOST) {
            lines.add("warning: " + (probable.size() - MOST) + " more words are probably misspelt");
        }
        int rare = spelling.unseen().size() - probable.size();
        if (rare > 0) {
            lines.add(rare + " other words of the rules never occur in the archive's " + spelling.items()
                    + " items, which is no mistake; --verbose lists them");
        }
        return lines;
    }

    List<String> all() {
        return spelling.unseen().stream()
                .map(one -> (one.isProbablyMisspelt() ? "warning: " : "") + one)
                .toList();
    }
}
