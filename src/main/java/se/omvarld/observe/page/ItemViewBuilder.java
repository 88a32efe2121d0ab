package se.omvarld.observe;

import java.util.List;
import java.util.stream.Collectors;
import se.omvarld.item.SwedishDates;
import se.omvarld.rules.Area;
import se.omvarld.rules.Verdict;
import se.omvarld.store.FoundItem;

/** Turns an item of the archive into what the pages show of it. */
final class ItemWriter {
    private final List<Area> areas;

    ItemWriter(List<Area> areas) {
        this.areas = areas;
    }

    ItemView write(FoundItem found) {
        String title = Shown.line(found.item().title(), 300);
        return new ItemView(
                title.isEmpty() ? "(utan rubrik)" : title,
                Shown.link(found.item().link()),
                Shown.foreign(found.item().origin().language()),
                Shown.line(found.item().origin().publisher(), 80) + " · "
                        + SwedishDates.day(found.item().dated()),
                Shown.line(found.item().lead(), 320),
                verdict(found),
                found.picked() && !found.baseline(),
                found.verdict()
                        .map(verdict -> Shown.line(verdict.reason(), 400))
                        .orElse("Reglerna har inte bedömt posten än."),
                shown(found));
    }

    private String verdict(FoundItem found) {
        if (found.baseline()) {
            return "Fanns vid första hämtningen";
        }
        return found.verdict()
                .filter(Verdict::picked)
                .map(verdict -> "Utvald: " + area(verdict.area()))
                .orElse("Inte utvald");
    }

    private String area(int number) {
        return areas.stream()
                .filter(area -> area.number() == number)
                .map(area -> Shown.line(area.name(), 80))
                .findFirst()
                .orElse("Övrigt");
    }

    private static String shown(FoundItem found) {
        return found.shown().stream()
                .limit(6)
                .map(place -> EditionNames.of(place.period()) + " nr " + place.number())
                .collect(Collectors.joining(", "));
    }
}
