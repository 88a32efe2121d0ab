package se.omvarld.edition.returned;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.omvarld.edition.text.ChapterNames;
import se.omvarld.edition.text.ReadItem;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.Stories;

/** Finds the story at a place that people name as it stands in what they read: "utkast mars 2026 5.3", "v. 12 nr 7". */
public final class EditionPlaces {
    private static final Pattern DRAFT = Pattern.compile(
            "(?iu)\\s*(?:utkast(?:et)?\\s+)?(?:för\\s+)?(\\p{L}+)\\s+(20\\d\\d)\\s+(?:nr\\s+)?(\\d)\\.(\\d{1,3})\\s*");

    private static final Pattern WEEK = Pattern.compile(
            "(?iu)\\s*(?:veckobrev(?:et)?\\s+)?v(?:ecka|\\.)?\\s*(\\d{1,2})(?:\\s+(20\\d\\d))?,?\\s+nr\\s+(\\d{1,4})\\s*");

    private final Store store;
    private final Editions editions;
    private final Supplier<RuleSet> rules;
    private final Clock clock;

    public EditionPlaces(Store store, Supplier<RuleSet> rules, Clock clock) {
        this.store = store;
        this.editions = new Editions(store, clock);
        this.rules = rules;
        this.clock = clock;
    }

    /** Whether a text names such a place. */
    public static boolean isOne(String text) {
        return DRAFT.matcher(text).matches() || WEEK.matcher(text).matches();
    }

    /** The id of the story that stands there; empty when the text names no place, or nothing stands there. */
    public Optional<String> story(String text) {
        Matcher draft = DRAFT.matcher(text);
        if (draft.matches()) {
            return month(draft.group(1), draft.group(2))
                    .flatMap(month ->
                            ofDraft(month, Integer.parseInt(draft.group(3)), Integer.parseInt(draft.group(4))));
        }
        Matcher week = WEEK.matcher(text);
        return week.matches() ? ofWeek(week) : Optional.empty();
    }

    private static Optional<YearMonth> month(String name, String year) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(Integer.parseInt(year), month))
                .filter(month -> SwedishDateFormat.month(month).equals(name.toLowerCase(Locale.ROOT) + " " + year))
                .findFirst();
    }

    private Optional<String> ofDraft(YearMonth month, int chapter, int number) {
        ChapterNames chapters = new ChapterNames(rules.get().areas());
        return FrozenDraft.of(month, store, editions, chapters).flatMap(draft -> {
            List<ReadItem> items = draft.items().stream()
                    .filter(item -> item.area() == chapter)
                    .toList();
            return at(items, number)
                    .flatMap(ReadItem::id)
                    .flatMap(id -> Optional.ofNullable(draft.stories().get(id)))
                    .map(story -> story.id());
        });
    }

    private Optional<String> ofWeek(Matcher week) {
        int year = week.group(2) == null ? LocalDate.now(clock).getYear() : Integer.parseInt(week.group(2));
        String period = String.format(Locale.ROOT, "%d-W%02d", year, Integer.parseInt(week.group(1)));
        return at(new Stories(store).ids(period), Integer.parseInt(week.group(3)));
    }

    private static <T> Optional<T> at(List<T> all, int number) {
        return number < 1 || number > all.size() ? Optional.empty() : Optional.of(all.get(number - 1));
    }
}
