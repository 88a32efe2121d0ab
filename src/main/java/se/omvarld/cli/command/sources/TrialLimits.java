package se.omvarld.cli.command.sources;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.omvarld.failure.FailureCause;
import se.omvarld.item.Item;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.source.discovery.ScrapeLimits;
import se.omvarld.source.discovery.TrialAttempt;
import se.omvarld.source.fetch.HttpAnswer;

/** What a proposed source would not be able to see, in plain words. */
final class TrialLimits {
    private TrialLimits() {}

    static List<String> of(HttpAnswer first, SourceTrial trial) {
        Set<String> limits = new LinkedHashSet<>();
        if (!first.good()) {
            limits.add("The address gave no document: " + first.trouble() + ".");
        }
        if (trial.chosen().isEmpty() || !first.good()) {
            limits.addAll(ScrapeLimits.in(first));
        }
        limits.addAll(ofRobots(trial.attempts()));
        trial.chosen().ifPresent(chosen -> limits.addAll(ofItems(chosen, trial)));
        return List.copyOf(limits);
    }

    static List<String> ofRobots(List<TrialAttempt> attempts) {
        return attempts.stream()
                .filter(attempt -> attempt.cause() == FailureCause.ROBOTS)
                .map(attempt -> "The site's robots.txt keeps programs out: " + attempt.message())
                .toList();
    }

    private static Set<String> ofItems(TrialAttempt chosen, SourceTrial trial) {
        Set<String> limits = new LinkedHashSet<>();
        List<Item> items = chosen.items();
        if (!trial.isFresh(chosen)) {
            limits.add("The newest item is of "
                    + SwedishDateFormat.dayOf(chosen.newest().orElseThrow())
                    + ": the site may have forgotten this address, though it answers.");
        }
        long undated = items.stream().filter(item -> item.published().isEmpty()).count();
        if (undated > 0) {
            limits.add(undated + " of " + items.size()
                    + " items have no date; they count as of the day they are first seen.");
        }
        long leadless = items.stream().filter(item -> item.lead().isEmpty()).count();
        if (leadless > 0) {
            limits.add(leadless + " of " + items.size()
                    + " items have no lead; their article is asked for it when the title matters.");
        }
        if (items.stream().anyMatch(item -> item.link().isEmpty())) {
            limits.add("Some items have no link.");
        }
        if (chosen.candidate().kind().equals("page")) {
            limits.add("Only this page is read, not the pages of older news behind it.");
        }
        return limits;
    }
}
