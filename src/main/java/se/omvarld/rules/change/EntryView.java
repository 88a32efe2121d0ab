package se.omvarld.rules.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.omvarld.item.Item;
import se.omvarld.item.address.Address;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.item.text.DisplayText;
import se.omvarld.item.text.LanguageTag;
import se.omvarld.item.text.SwedishNumber;
import se.omvarld.rules.evaluate.RuleDifference;

/** Puts one item that changed rules gain, lose or move into words. */
final class EntryView {
    private static final int MOST_REASONS = 6;
    private static final String NO_RULE =
            "Inga andra regler träffar än förut: skillnaden kommer av en gräns eller av inställningarna överst i filen.";

    private final ChangeEffect effect;
    private final AreaEffect area;

    /** @param area the one under which the item stands */
    EntryView(ChangeEffect effect, AreaEffect area) {
        this.effect = effect;
        this.area = area;
    }

    ResultView.Entry of(AffectedItem affected) {
        Item item = affected.item();
        return new ResultView.Entry(
                DisplayText.line(item.title(), 200),
                Address.link(item.link()).map(Object::toString).orElse(""),
                LanguageTag.foreign(item.origin().language()),
                DisplayText.line(item.origin().publisher(), 80) + ", " + SwedishDateFormat.day(item.dated()),
                score(affected),
                reasons(affected.reasons()),
                affected.frozen() ? "Står redan i ett veckobrev eller utkast, som inte ändras." : "");
    }

    private String score(AffectedItem affected) {
        String now = SwedishNumber.of(area.area.threshold());
        String old = SwedishNumber.of(area.oldThreshold);
        String limit = now.equals(old) ? "gränsen är " + now : "gränsen var " + old + " och är " + now;
        String from = affected.before().picked() && affected.after().picked()
                ? "Från "
                        + DisplayText.line(
                                effect.area(affected.before().area()).area.name(), 80) + ". "
                : "";
        return from + "Poäng " + SwedishNumber.of(affected.before().score()) + " → "
                + SwedishNumber.of(affected.after().score()) + "; " + limit + ".";
    }

    private List<String> reasons(List<RuleDifference> differences) {
        List<String> reasons = new ArrayList<>();
        differences.stream().limit(MOST_REASONS).forEach(one -> reasons.add(reason(one)));
        int left = differences.size() - reasons.size();
        if (left > 0) {
            reasons.add("… och " + left + " regler till.");
        }
        return reasons.isEmpty() ? List.of(NO_RULE) : reasons;
    }

    private String reason(RuleDifference one) {
        String rule = "regeln " + expressions(one.find()) + where(one);
        String found = one.words().isEmpty() ? "källan eller länken" : words(one.words());
        if (one.before().isEmpty()) {
            return points(one.after()) + " nytt: " + rule + ", rad " + one.line() + ", träffar " + found;
        } else if (one.after().isEmpty()) {
            return points(one.before()) + " borta: " + rule + ", rad " + one.line() + " i den förra filen, träffade "
                    + found;
        }
        return points(one.before()) + " blev " + points(one.after()) + ": " + rule + ", rad " + one.line()
                + ", träffar " + found;
    }

    private String where(RuleDifference one) {
        if (one.area() == 0) {
            return "";
        }
        String name = DisplayText.line(effect.area(one.area()).area.name(), 80);
        return one.sorting() ? " (bara sortering till " + name + ")" : " för " + name;
    }

    private static String expressions(List<String> find) {
        String shown = DisplayText.line(String.join(", ", find.stream().limit(3).toList()), 80);
        return find.size() <= 3 ? shown : shown + " m.fl.";
    }

    /** The first few words in Swedish quotation marks. */
    private static String words(List<String> words) {
        String shown = words.stream()
                .limit(3)
                .map(word -> "”" + DisplayText.line(word, 60) + "”")
                .collect(Collectors.joining(", "));
        return words.size() <= 3 ? shown : shown + " m.fl.";
    }

    private static String points(Optional<Double> points) {
        double value = points.orElse(0.0);
        return (value < 0 ? "−" : "+") + SwedishNumber.of(Math.abs(value));
    }
}
