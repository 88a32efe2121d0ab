package se.omvarld.rules.change;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import se.omvarld.item.Item;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.rules.model.Verdict;
import se.omvarld.store.archive.Archive;

/** Judges the archive's last three months by two sets of rules, batch by batch. Changes nothing. */
public final class RuleSetComparison {
    private static final int BATCH = 2000;

    private final Archive archive;
    private final Clock clock;

    public RuleSetComparison(Archive archive, Clock clock) {
        this.archive = archive;
        this.clock = clock;
    }

    /** What it does to put other rules in force; both must be open until this returns. */
    public ChangeEffect of(RuleSet before, RuleSet after) {
        ComparisonWindow window = ComparisonWindow.of(clock);
        ChangeEffect effect = new ChangeEffect(window, before, after);
        List<Item> batch = archive.dated(window.from(), window.until(), Optional.empty(), BATCH);
        while (!batch.isEmpty()) {
            judge(batch, before, after, effect);
            batch = archive.dated(window.from(), window.until(), Optional.of(batch.get(batch.size() - 1)), BATCH);
        }
        effect.areas().forEach(area -> area.lists().forEach(list -> explain(list, before, after)));
        return effect;
    }

    private static void judge(List<Item> batch, RuleSet before, RuleSet after, ChangeEffect effect) {
        List<Verdict> now = after.decide(batch);
        boolean same = before.fingerprint().equals(after.fingerprint());
        List<Verdict> old = same ? now : before.decide(batch);
        if (!same && !effect.broad.hasEnough()) {
            effect.broad.count(after.assess(batch));
        }
        for (int i = 0; i < batch.size(); i++) {
            effect.add(batch.get(i), old.get(i), now.get(i));
        }
    }

    /** Only what is shown: to say why costs more than to decide. */
    private void explain(TopItems list, RuleSet before, RuleSet after) {
        list.change(affected -> affected.because(
                RuleDifference.between(before, after, affected.item()),
                archive.isFrozen(affected.item().key())));
    }
}
