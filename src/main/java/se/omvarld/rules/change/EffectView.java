package se.omvarld.rules.change;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts the effect of accepted rules into words. */
final class EffectView {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("sv-SE"));

    private final ChangeEffect effect;

    EffectView(ChangeEffect effect) {
        this.effect = effect;
    }

    /** @param when and since as they are to be shown; since may be empty */
    ResultView view(String when, String since) {
        return new ResultView(
                true,
                false,
                when,
                since,
                summary(),
                DisplayFormat.count(effect.rules) + (effect.rules == 1 ? " regel" : " regler") + " med "
                        + DisplayFormat.count(effect.expressions) + " sökuttryck",
                DAY.format(effect.window.firstDay()) + " – " + DAY.format(effect.window.lastDay()),
                DisplayFormat.count(effect.items()),
                rows(),
                sections(),
                List.of(),
                "");
    }

    private String summary() {
        if (effect.gained() + effect.lost() + effect.moved() == 0) {
            return "Ingen post kommer till, faller bort eller byter område.";
        }
        return posts(effect.gained()) + " kommer till, " + DisplayFormat.count(effect.lost()) + " faller bort och "
                + DisplayFormat.count(effect.moved()) + " byter område.";
    }

    private static String posts(int count) {
        return DisplayFormat.count(count) + (count == 1 ? " post" : " poster");
    }

    private List<ResultView.Row> rows() {
        List<ResultView.Row> rows = new ArrayList<>();
        effect.areas().forEach(area -> rows.add(row(area)));
        rows.add(new ResultView.Row(
                "Alla områden",
                DisplayFormat.count(effect.sum(AreaEffect::before)),
                DisplayFormat.count(effect.sum(AreaEffect::after)),
                signed("+", effect.gained()),
                signed("−", effect.lost()),
                signed("", effect.moved()),
                draft(effect.sum(AreaEffect::draftBefore), effect.sum(AreaEffect::draftAfter))));
        return rows;
    }

    private static ResultView.Row row(AreaEffect area) {
        return new ResultView.Row(
                DisplayFormat.line(area.area.name(), 80),
                DisplayFormat.count(area.before()),
                DisplayFormat.count(area.after()),
                signed("+", area.gained.count()),
                signed("−", area.lost.count()),
                signed("", area.moved.count()),
                draft(area.draftBefore(), area.draftAfter()));
    }

    private static String signed(String sign, int count) {
        return count == 0 ? "–" : sign + DisplayFormat.count(count);
    }

    private static String draft(int before, int after) {
        return before == after
                ? DisplayFormat.count(after)
                : DisplayFormat.count(before) + " → " + DisplayFormat.count(after);
    }

    private List<ResultView.Section> sections() {
        List<ResultView.Section> sections = new ArrayList<>();
        for (AreaEffect area : effect.areas()) {
            List<ResultView.Group> groups = new ArrayList<>();
            group("Kommer till", area, area.gained).ifPresent(groups::add);
            group("Faller bort", area, area.lost).ifPresent(groups::add);
            group("Flyttas hit", area, area.moved).ifPresent(groups::add);
            if (!groups.isEmpty()) {
                sections.add(new ResultView.Section(DisplayFormat.line(area.area.name(), 80), groups));
            }
        }
        return sections;
    }

    private Optional<ResultView.Group> group(String heading, AreaEffect area, TopItems list) {
        if (list.count() == 0) {
            return Optional.empty();
        }
        List<ResultView.Entry> entries = list.shown().stream()
                .map(one -> new EntryView(effect, area).of(one))
                .toList();
        int left = list.count() - entries.size();
        String more = left == 0 ? "" : "… och " + DisplayFormat.count(left) + " till, med lägre poäng.";
        return Optional.of(
                new ResultView.Group(heading + " (" + DisplayFormat.count(list.count()) + ")", entries, more));
    }
}
