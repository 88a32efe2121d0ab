package se.omvarld.store.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.store.db.Store;
import se.omvarld.store.search.SearchQuery.Which;

/** What the database asks of items {@code i} with their verdicts {@code v}, for a question: what it leaves out cannot fit. */
final class SearchConditions {
    private static final List<String> SEARCHED = List.of("title", "lead", "publisher");

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /**
     * For a slice of the archive.
     *
     * @param oldest the date down to which it lies; empty to the end
     */
    SearchConditions(SearchQuery question, Optional<String> oldest) {
        question.words().forEach(this::word);
        conditions.add(which(question.which()));
        if (question.area() > 0) {
            add("v.area = ?", question.area());
        }
        if (!question.source().isEmpty()) {
            add(
                    "(i.source = ? or lower(i.publisher) like ? escape '!')",
                    question.source(),
                    pattern(SearchQuery.fold(question.source())));
        }
        question.first().ifPresent(day -> add("i.dated >= ?", start(day)));
        question.last().ifPresent(day -> add("i.dated < ?", start(day.plusDays(1))));
        // So, and not as one "or", the index on the dates is read from there on.
        question.after()
                .ifPresent(place ->
                        add("i.dated <= ? and (i.dated < ? or i.key < ?)", place.dated(), place.dated(), place.key()));
        oldest.ifPresent(date -> add("i.dated >= ?", date));
    }

    private void word(String word) {
        conditions.add(SEARCHED.stream()
                .map(column -> "lower(i." + column + ") like ? escape '!'")
                .collect(Collectors.joining(" or ", "(", ")")));
        SEARCHED.forEach(column -> values.add(pattern(word)));
    }

    private void add(String condition, Object... asked) {
        conditions.add(condition);
        values.addAll(List.of(asked));
    }

    /** All of them, with a mark for each value. */
    String text() {
        return String.join(" and ", conditions);
    }

    List<Object> values() {
        return values;
    }

    private static String start(LocalDate day) {
        return Store.text(day.atStartOfDay(SwedishDateFormat.STOCKHOLM).toInstant());
    }

    private static String which(Which which) {
        return switch (which) {
            case ALL -> "1 = 1";
            case PICKED -> "i.baseline = 0 and v.level <> 'NONE'";
            case LEFT -> "i.baseline = 0 and (v.level = 'NONE' or v.level is null)";
            case BASELINE -> "i.baseline = 1";
        };
    }

    /** Letters that databases fold differently become a mark for any character. */
    private static String pattern(String word) {
        return word.codePoints()
                .mapToObj(letter -> {
                    String text = Character.toString(letter);
                    return letter > 127 ? "_" : text.replaceAll("[%_!]", "!$0");
                })
                .collect(Collectors.joining("", "%", "%"));
    }
}
