package se.omvarld.observe.rules;

import java.util.List;
import java.util.Optional;
import se.omvarld.observe.page.PageResponse;
import se.omvarld.observe.rules.RuleView.Fault;
import se.omvarld.rules.change.ResultView;
import se.omvarld.rules.edit.ListedRule;
import se.omvarld.rules.edit.RuleList;
import se.omvarld.rules.edit.RulesEditor;
import se.omvarld.rules.edit.RulesVersion;
import se.omvarld.template.ShippedTemplate;

/** The form for one rule, with what it catches now and what was said of the last try. */
record RuleFormPage(RulesEditor editor, RuleNotices notices, RuleCatchView catches, FormGuard guard) {
    private static final ShippedTemplate PAGE = new ShippedTemplate("observe/rule.html.ftlh");

    /** What is said above a form. */
    record Said(int status, List<Fault> faults, List<String> sentences, ResultView result) {
        static Said nothing() {
            return new Said(200, List.of(), List.of(), null);
        }

        static Said wrong(int status, String... sentences) {
            return new Said(status, List.of(), List.of(sentences), null);
        }
    }

    /** The form with what was typed, and above it what is said. */
    PageResponse page(RuleForm typed, RulesVersion version, Visitor visitor, Said said) {
        Optional<ListedRule> rule = version.text().rule(typed.id());
        RuleList list = version.text()
                .list(rule.map(ListedRule::list).orElse(typed.list()))
                .or(() -> version.text().lists().stream().findFirst())
                .orElseThrow();
        FormGuard.Pass pass = guard.pass(visitor);
        String name = RuleNames.list(list.key(), version);
        RuleView.Form form = new RuleView.Form(
                pass.token(),
                version.version(),
                rule.map(ListedRule::id).orElse(""),
                list.key(),
                typed.behind(),
                RuleNames.weight(list.kind()),
                typed.weight(),
                typed.words(),
                (int) Math.max(4, Math.min(20, typed.words().lines().count() + 2)),
                typed.comment(),
                editor.hindrance().isEmpty());
        RuleView view = new RuleView(
                notices.of(version, said.sentences()),
                rule.isPresent() ? "Regel: " + name : "Ny regel: " + name,
                RuleNames.purpose(list.kind()),
                rule.map(RuleNames::place).orElse(""),
                form,
                said.faults(),
                said.sentences(),
                rule.map(one -> catches.all(list, one, version)).orElse(null),
                said.result());
        return pass.with(RulesSite.page(said.status(), PAGE, view));
    }
}
