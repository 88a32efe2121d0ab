package se.omvarld.observe.page;

import java.util.List;
import java.util.stream.Collectors;
import se.omvarld.item.address.Address;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.item.text.DisplayText;
import se.omvarld.item.text.LanguageTag;
import se.omvarld.rules.model.Area;
import se.omvarld.rules.model.Verdict;
import se.omvarld.store.search.FoundItem;

/** Turns an item of the archive into what the pages show of it. */
final class ItemViewBuilder {
    private final List<Area> areas;

    ItemViewBuilder(List<Area> areas) {
        this.areas = areas;
    }

    ItemView write(FoundItem found) {
        String title = DisplayText.line(found.item().title(), 300);
        return new ItemView(
                title.isEmpty() ? "(utan rubrik)" : title,
                Address.link(found.item().link()).map(Object::toString).orElse(""),
                LanguageTag.foreign(found.item().origin().language()),
                DisplayText.line(found.item().origin().publisher(), 80) + " · "
                        + SwedishDateFormat.day(found.item().dated()),
                DisplayText.line(found.item().lead(), 320),
                verdict(found),
                found.picked() && !found.baseline(),
                found.verdict()
                        .map(verdict -> DisplayText.line(verdict.reason(), 400))
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
                .map(area -> DisplayText.line(area.name(), 80))
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
