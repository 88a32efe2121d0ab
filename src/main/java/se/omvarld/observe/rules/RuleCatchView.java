package se.omvarld.observe.rules;

import java.lang.ref.SoftReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import se.omvarld.item.address.Address;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.item.text.DisplayText;
import se.omvarld.item.text.LanguageTag;
import se.omvarld.item.text.SwedishNumber;
import se.omvarld.rules.change.RuleCatches;
import se.omvarld.rules.change.RuleCatches.Catch;
import se.omvarld.rules.change.RuleCatches.CaughtItem;
import se.omvarld.rules.edit.ListedRule;
import se.omvarld.rules.edit.RuleList;
import se.omvarld.rules.edit.RulesVersion;
import se.omvarld.rules.match.Reason;
import se.omvarld.store.archive.Archive;
import se.omvarld.store.db.Store;

/** Puts into words what the rules caught in three months; finds it out anew for other rules, and every ten minutes. */
final class RuleCatchView {
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Archive archive;
    private final Clock clock;
    private String fingerprint = "";
    private Instant found = Instant.EPOCH;
    private SoftReference<RuleCatches> catches = new SoftReference<>(null);

    RuleCatchView(Store store, Clock clock) {
        this.archive = new Archive(store);
        this.clock = clock;
    }

    private synchronized RuleCatches of(RulesVersion version) {
        RuleCatches known = catches.get();
        boolean old = !found.plus(KEPT).isAfter(clock.instant());
        if (known == null || old || !fingerprint.equals(version.rules().fingerprint())) {
            known = RuleCatches.of(archive, version.rules(), clock);
            catches = new SoftReference<>(known);
            fingerprint = version.rules().fingerprint();
            found = clock.instant();
        }
        return known;
    }

    /** In a few words; empty when nothing is known. */
    String line(RuleList list, ListedRule rule, RulesVersion version) {
        return of(version)
                .of(list.kind(), list.area(), rule.written().find())
                .map(RuleCatchView::counts)
                .orElse("");
    }

    private static String counts(Catch caught) {
        return caught.items() == 0
                ? "träffade ingenting på tre månader"
                : "träffade " + SwedishNumber.count(caught.items(), "post", "poster") + " på tre månader, "
                        + SwedishNumber.of(caught.picked()) + " av dem utvalda";
    }

    /** All that is known of a rule. */
    RuleView.Caught all(RuleList list, ListedRule rule, RulesVersion version) {
        RuleCatches known = of(version);
        Catch caught = known.of(list.kind(), list.area(), rule.written().find()).orElse(null);
        if (caught == null) {
            return new RuleView.Caught("", List.of(), List.of());
        }
        String period = SwedishDateFormat.day(known.firstDay()) + " – " + SwedishDateFormat.day(known.lastDay());
        String summary = "Regeln " + counts(caught) + ". Det gäller de " + SwedishNumber.of(known.items())
                + " poster i arkivet som är daterade " + period + ".";
        return new RuleView.Caught(
                summary,
                words(rule.written().find(), caught.words()),
                caught.newest().stream().map(item -> entry(item, list, version)).toList());
    }

    private static List<RuleView.Word> words(List<String> find, List<Integer> counts) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, find.size()).boxed().toList());
        order.sort(Comparator.comparing(counts::get, Comparator.reverseOrder()));
        return order.stream()
                .map(i -> new RuleView.Word(DisplayText.line(find.get(i), 200), SwedishNumber.of(counts.get(i))))
                .toList();
    }

    private static RuleView.Entry entry(CaughtItem caught, RuleList list, RulesVersion version) {
        String title = DisplayText.line(caught.item().title(), 200);
        boolean picked = caught.verdict().picked();
        String words =
                caught.words().isEmpty() ? "källan eller länken" : DisplayText.line(Reason.quoted(caught.words()), 200);
        return new RuleView.Entry(
                title.isEmpty() ? "(utan rubrik)" : title,
                Address.link(caught.item().link()).map(Object::toString).orElse(""),
                LanguageTag.foreign(caught.item().origin().language()),
                DisplayText.line(caught.item().origin().publisher(), 80) + " · "
                        + SwedishDateFormat.day(caught.item().dated()),
                picked
                        ? "Utvald: "
                                + DisplayText.line(
                                        version.rules()
                                                .book()
                                                .areaOf(caught.verdict())
                                                .name(),
                                        80)
                        : "Inte utvald",
                picked,
                "Träff på " + words + ": " + effect(caught.points(), list) + ". Posten fick "
                        + Reason.number(caught.verdict().score()) + " poäng.");
    }

    private static String effect(double points, RuleList list) {
        return switch (list.kind()) {
            case EXCLUDE -> Reason.number(points) + " poängs avdrag";
            case RANKING -> "rangen ändras";
            case SORTING -> Reason.number(points) + " poäng för området";
            default -> Reason.number(points) + " poäng";
        };
    }
}
