package se.omvarld.store.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.omvarld.item.date.SwedishDateFormat;

/**
 * Which stories keep within the quotas: a source's strongest items of each day, of those its strongest stories, of all the
 * strongest. A story that several sources carry stays as long as one of them has room for it.
 */
final class StoryRanking {
    private final Quotas quotas;
    private final Map<Day, Integer> days = new HashMap<>();
    private final Map<String, Set<String>> bySource = new HashMap<>();
    private final Set<String> kept = new LinkedHashSet<>();
    private final Map<String, RankedStory> strongest = new LinkedHashMap<>();

    private record Day(String source, LocalDate date) {}

    StoryRanking(List<RankedStory> candidates, Quotas quotas) {
        this.quotas = quotas;
        candidates.stream().sorted(RankedStory.RANK).forEach(this::place);
    }

    private void place(RankedStory candidate) {
        strongest.putIfAbsent(candidate.story(), candidate);
        if (!withinDay(candidate)) {
            return;
        }
        Set<String> own = bySource.computeIfAbsent(candidate.source(), first -> new HashSet<>());
        if (own.contains(candidate.story()) || own.size() < quotas.sourceEdition()) {
            own.add(candidate.story());
            if (kept.size() < quotas.edition()) {
                kept.add(candidate.story());
            }
        }
    }

    private boolean withinDay(RankedStory candidate) {
        if (candidate.baseline()) {
            return true;
        }
        Day day = new Day(candidate.source(), SwedishDateFormat.dayOf(Instant.parse(candidate.seen())));
        return days.merge(day, 1, Integer::sum) <= quotas.sourceDay();
    }

    /** The stories that an edition shows. */
    List<String> kept() {
        return List.copyOf(kept);
    }

    /** The others, counted by the source of their strongest item, the largest number first. */
    List<OmittedStories> leftOut() {
        Map<String, OmittedStories> counts = new HashMap<>();
        strongest.values().stream()
                .filter(candidate -> !kept.contains(candidate.story()))
                .forEach(candidate -> counts.merge(
                        candidate.source(),
                        new OmittedStories(candidate.source(), candidate.publisher(), 1),
                        (some, one) -> new OmittedStories(some.source(), some.publisher(), some.stories() + 1)));
        return counts.values().stream()
                .sorted(Comparator.comparingInt(OmittedStories::stories)
                        .reversed()
                        .thenComparing(OmittedStories::source))
                .toList();
    }
}
