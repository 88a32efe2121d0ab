package se.omvarld.cli.command.sources;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.omvarld.failure.FailureCause;
import se.omvarld.item.Item;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.item.text.DisplayText;
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
        trial.chosen().ifPresent(chosen -> limits.addAll(ofItems(chosen, trial.now())));
        return List.copyOf(limits);
    }

    static List<String> ofRobots(List<TrialAttempt> attempts) {
        return attempts.stream()
                .filter(attempt -> attempt.cause() == FailureCause.ROBOTS)
                .map(attempt -> "The site's robots.txt keeps programs out: " + attempt.message())
                .toList();
    }

    /** What its items lack, and what is odd about them. */
    static Set<String> ofItems(TrialAttempt chosen, Instant now) {
        Set<String> limits = new LinkedHashSet<>();
        List<Item> items = chosen.items();
        if (!chosen.isFresh(now)) {
            limits.add("The newest item is of "
                    + SwedishDateFormat.dayOf(chosen.newest().orElseThrow())
                    + ": the site may have forgotten this address, though it answers.");
        }
        equalTitles(items).ifPresent(limits::add);
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

    /** Titles that come again are rather words of a button, or the site's own name. */
    private static Optional<String> equalTitles(List<Item> items) {
        return items.stream()
                .collect(Collectors.groupingBy(Item::title, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(title -> title.getValue() > 1 && title.getValue() * 2 >= items.size())
                .max(Map.Entry.comparingByValue())
                .map(title -> title.getValue() + " of " + items.size() + " items have the same title, "
                        + DisplayText.quoted(title.getKey())
                        + ": it is hardly theirs; set title to the selector or path of the real one.");
    }
}
