package se.omvarld.observe.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.omvarld.item.text.DisplayText;
import se.omvarld.item.text.SwedishNumber;
import se.omvarld.observe.page.ArchiveView.Choice;
import se.omvarld.observe.page.PageRequest;
import se.omvarld.observe.page.PageResponse;
import se.omvarld.rules.edit.ListedRule;
import se.omvarld.rules.edit.RuleList;
import se.omvarld.rules.edit.RulesEditor;
import se.omvarld.rules.edit.RulesVersion;
import se.omvarld.rules.model.Rule.Kind;
import se.omvarld.template.ShippedTemplate;

/** All rules, or those in which a word stands. */
final class RuleListPage {
    private static final ShippedTemplate PAGE = new ShippedTemplate("observe/rules.html.ftlh");
    private static final int WORDS = 12;

    private final RulesEditor editor;
    private final RuleNotices notices;
    private final RuleCatchView catches;

    RuleListPage(RulesEditor editor, RuleNotices notices, RuleCatchView catches) {
        this.editor = editor;
        this.notices = notices;
        this.catches = catches;
    }

    PageResponse shown(PageRequest request) {
        RulesVersion version = editor.current();
        String words = DisplayText.line(request.parameter("q"), 100);
        String list = version.text()
                .list(request.parameter("lista"))
                .map(RuleList::key)
                .orElse("");
        List<RulesView.Group> groups = new ArrayList<>();
        int found = 0;
        for (RuleList one : version.text().lists()) {
            List<RulesView.Row> rows = list.isEmpty() || list.equals(one.key()) ? rows(one, words, version) : List.of();
            found += rows.size();
            if (!rows.isEmpty() || (words.isEmpty() && list.equals(one.key()))) {
                groups.add(new RulesView.Group(
                        one.key(), RuleNames.list(one.key(), version), RuleNames.purpose(one.kind()), rows));
            }
        }
        return RulesSite.page(
                200,
                PAGE,
                new RulesView(
                        notices.of(version, List.of()),
                        saved(request),
                        words,
                        list,
                        lists(version),
                        found(words, found),
                        groups));
    }

    static String saved(PageRequest request) {
        return request.parameter("sparad").matches("\\d{1,9}")
                ? "Sparat som ändring " + request.parameter("sparad")
                        + ". Reglerna gäller inom några sekunder; allt som inte redan gått ut bedöms då på nytt."
                : "";
    }

    private List<Choice> lists(RulesVersion version) {
        List<Choice> lists = new ArrayList<>(List.of(new Choice("", "Alla regler")));
        version.text().lists().forEach(list -> lists.add(new Choice(list.key(), RuleNames.list(list.key(), version))));
        return lists;
    }

    private static String found(String words, int found) {
        if (found == 0) {
            return words.isEmpty()
                    ? "Här finns inga regler än."
                    : "Ingen regel innehåller ”" + words + "”. Sök på en del av ordet, till exempel dess början.";
        }
        return SwedishNumber.count(found, "regel", "regler") + (words.isEmpty() ? "." : " innehåller ”" + words + "”.");
    }

    private List<RulesView.Row> rows(RuleList list, String words, RulesVersion version) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return list.rules().stream()
                .filter(rule -> wanted.isEmpty()
                        || rule.written().find().stream().anyMatch(one -> has(one, wanted))
                        || has(rule.heading(), wanted))
                .map(rule -> row(list, rule, wanted, version))
                .toList();
    }

    private static boolean has(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private RulesView.Row row(RuleList list, ListedRule rule, String wanted, RulesVersion version) {
        List<String> find = new ArrayList<>(rule.written().find());
        if (!wanted.isEmpty()) {
            find.sort((one, other) -> Boolean.compare(has(other, wanted), has(one, wanted)));
        }
        int left = find.size() - WORDS;
        return new RulesView.Row(
                rule.id(),
                weight(list, rule),
                DisplayText.line(String.join(" · ", find.stream().limit(WORDS).toList()), 400),
                left <= 0 ? "" : "och " + SwedishNumber.count(left, "ord", "ord") + " till",
                RuleNames.place(rule),
                catches.line(list, rule, version));
    }

    private static String weight(RuleList list, ListedRule rule) {
        String number = RuleNames.number(DisplayText.line(rule.written().weight(), 20));
        return list.kind() == Kind.RANKING
                ? "Faktor " + number
                : (list.kind() == Kind.EXCLUDE ? "−" : "") + number + " poäng";
    }
}
