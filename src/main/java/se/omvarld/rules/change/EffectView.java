package se.omvarld.rules.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.item.text.DisplayText;
import se.omvarld.item.text.SwedishNumber;

/** Puts the effect of accepted rules into words. */
final class EffectView {

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
                SwedishNumber.of(effect.rules) + (effect.rules == 1 ? " regel" : " regler") + " med "
                        + SwedishNumber.of(effect.expressions) + " sökuttryck",
                SwedishDateFormat.day(effect.window.firstDay()) + " – "
                        + SwedishDateFormat.day(effect.window.lastDay()),
                SwedishNumber.of(effect.items()),
                rows(),
                sections(),
                List.of(),
                "",
                effect.broad.warnings(),
                List.of());
    }

    private String summary() {
        if (effect.gained() + effect.lost() + effect.moved() == 0) {
            return "Ingen post kommer till, faller bort eller byter område.";
        }
        return posts(effect.gained()) + " kommer till, " + SwedishNumber.of(effect.lost()) + " faller bort och "
                + SwedishNumber.of(effect.moved()) + " byter område.";
    }

    private static String posts(int count) {
        return SwedishNumber.of(count) + (count == 1 ? " post" : " poster");
    }

    private List<ResultView.Row> rows() {
        List<ResultView.Row> rows = new ArrayList<>();
        effect.areas().forEach(area -> rows.add(row(area)));
        rows.add(new ResultView.Row(
                "Alla områden",
                SwedishNumber.of(effect.sum(AreaEffect::before)),
                SwedishNumber.of(effect.sum(AreaEffect::after)),
                signed("+", effect.gained()),
                signed("−", effect.lost()),
                signed("", effect.moved()),
                draft(effect.sum(AreaEffect::draftBefore), effect.sum(AreaEffect::draftAfter))));
        return rows;
    }

    private static ResultView.Row row(AreaEffect area) {
        return new ResultView.Row(
                DisplayText.line(area.area.name(), 80),
                SwedishNumber.of(area.before()),
                SwedishNumber.of(area.after()),
                signed("+", area.gained.count()),
                signed("−", area.lost.count()),
                signed("", area.moved.count()),
                draft(area.draftBefore(), area.draftAfter()));
    }

    private static String signed(String sign, int count) {
        return count == 0 ? "–" : sign + SwedishNumber.of(count);
    }

    private static String draft(int before, int after) {
        return before == after ? SwedishNumber.of(after) : SwedishNumber.of(before) + " → " + SwedishNumber.of(after);
    }

    private List<ResultView.Section> sections() {
        List<ResultView.Section> sections = new ArrayList<>();
        for (AreaEffect area : effect.areas()) {
            List<ResultView.Group> groups = new ArrayList<>();
            group("Kommer till", area, area.gained).ifPresent(groups::add);
            group("Faller bort", area, area.lost).ifPresent(groups::add);
            group("Flyttas hit", area, area.moved).ifPresent(groups::add);
            if (!groups.isEmpty()) {
                sections.add(new ResultView.Section(DisplayText.line(area.area.name(), 80), groups));
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
        String more = left == 0 ? "" : "… och " + SwedishNumber.of(left) + " till, med lägre poäng.";
        return Optional.of(new ResultView.Group(heading + " (" + SwedishNumber.of(list.count()) + ")", entries, more));
    }
}
