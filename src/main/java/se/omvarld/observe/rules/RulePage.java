package se.omvarld.observe.rules;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.omvarld.item.text.DisplayText;
import se.omvarld.observe.page.PageRequest;
import se.omvarld.observe.page.PageResponse;
import se.omvarld.observe.rules.RuleFormPage.Said;
import se.omvarld.observe.rules.RuleView.Fault;
import se.omvarld.rules.change.ResultPage;
import se.omvarld.rules.change.ResultView;
import se.omvarld.rules.change.RuleSetComparison;
import se.omvarld.rules.edit.ListedRule;
import se.omvarld.rules.edit.NewerFileException;
import se.omvarld.rules.edit.RuleList;
import se.omvarld.rules.edit.RulesEditor;
import se.omvarld.rules.edit.RulesVersion;
import se.omvarld.rules.edit.UnsafeEditException;
import se.omvarld.rules.edit.UnwritableFileException;
import se.omvarld.rules.file.RefusedRulesException;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.store.archive.Archive;
import se.omvarld.store.db.Store;
import se.omvarld.template.ShippedTemplate;

/** One rule: shown with what it caught, changed, tried, saved or taken away; or a new one. */
final class RulePage {
    private static final ShippedTemplate GONE = new ShippedTemplate("observe/rule-gone.html.ftlh");
    static final String TOO_OLD =
            "Inget är sparat: sidan hade legat öppen för länge, eller så tar webbläsaren inte emot kakor."
                    + " Det du skrev står kvar. Tryck på knappen igen.";

    private final RulesEditor editor;
    private final RuleNotices notices;
    private final RuleFormPage form;
    private final FormGuard guard;
    private final Store store;
    private final Clock clock;

    RulePage(
            RulesEditor editor, RuleNotices notices, RuleCatchView catches, FormGuard guard, Store store, Clock clock) {
        this.editor = editor;
        this.notices = notices;
        this.form = new RuleFormPage(editor, notices, catches, guard);
        this.guard = guard;
        this.store = store;
        this.clock = clock;
    }

    PageResponse shown(PageRequest request, Visitor visitor) {
        RulesVersion version = editor.current();
        Optional<ListedRule> rule = version.text().rule(request.parameter("id"));
        Optional<ListedRule> behind = version.text().rule(request.parameter("efter"));
        Optional<RuleList> list =
                version.text().list(behind.map(ListedRule::list).orElse(request.parameter("ny")));
        if (rule.isPresent()) {
            String saved = RuleListPage.saved(request);
            List<String> said = saved.isEmpty() ? List.of() : List.of(saved);
            return form.page(RuleForm.of(rule.get()), version, visitor, new Said(200, List.of(), said, null));
        } else if (list.isPresent()) {
            String behindId = behind.map(ListedRule::id).orElse("");
            RuleForm empty = new RuleForm("", "", "", list.get().key(), behindId, "", "", "", false, false);
            return form.page(empty, version, visitor, Said.nothing());
        }
        return RulesSite.page(404, GONE, Map.of());
    }

    PageResponse sent(PageRequest request, Visitor visitor) {
        RuleForm typed = RuleForm.of(request);
        RulesVersion version = editor.current();
        if (!guard.admits(visitor, typed.token())) {
            return form.page(typed, version, visitor, Said.wrong(403, TOO_OLD));
        } else if (!typed.version().equals(version.version())) {
            return newer(typed, version, visitor);
        } else if (typed.id().isEmpty() && version.text().list(typed.list()).isEmpty()) {
            return RulesSite.page(404, GONE, Map.of());
        }
        List<Fault> faults = typed.faults();
        return faults.isEmpty()
                ? done(typed, version, visitor)
                : form.page(typed, version, visitor, new Said(422, faults, List.of(), null));
    }

    private PageResponse done(RuleForm typed, RulesVersion version, Visitor visitor) {
        byte[] wanted;
        try {
            wanted = typed.applied(version.text());
        } catch (UnsafeEditException e) {
            return form.page(
                    typed,
                    version,
                    visitor,
                    Said.wrong(
                            422,
                            "Inget är sparat: regeln är skriven så i filen att den inte går att ändra härifrån utan att något annat"
                                    + " ändras med. Ändra den i areas.yaml i stället."));
        }
        if (RulesEditor.version(wanted).equals(version.version())) {
            return form.page(typed, version, visitor, Said.wrong(200, "Du har inte ändrat något."));
        }
        try {
            RuleSet rules = editor.check(wanted);
            return typed.saves() ? saved(typed, wanted, visitor) : tried(typed, version, rules, visitor);
        } catch (RefusedRulesException e) {
            return form.page(
                    typed, version, visitor, new Said(422, RuleFaults.of(e, wanted, typed.idAfter()), List.of(), null));
        } catch (NewerFileException e) {
            return newer(typed, editor.current(), visitor);
        } catch (UnwritableFileException e) {
            return form.page(typed, version, visitor, Said.wrong(500, notices.hindered(e.hindrance())));
        }
    }

    private PageResponse tried(RuleForm typed, RulesVersion version, RuleSet rules, Visitor visitor) {
        ResultView result =
                new ResultPage(clock).view(new RuleSetComparison(new Archive(store), clock).of(version.rules(), rules));
        return form.page(typed, version, visitor, new Said(200, List.of(), List.of(), result));
    }

    private PageResponse saved(RuleForm typed, byte[] wanted, Visitor visitor)
            throws NewerFileException, UnwritableFileException {
        int number = editor.save(wanted, typed.version(), visitor.user(), typed.comment());
        return PageResponse.seeOther(
                typed.removes() ? "regler?sparad=" + number : "regel?id=" + typed.idAfter() + "&sparad=" + number);
    }

    /** Somebody else was first. What was typed stays, and goes into the newest file when it is sent again. */
    private PageResponse newer(RuleForm typed, RulesVersion version, Visitor visitor) {
        String who = notices.newer(version);
        if (typed.id().isEmpty() || version.text().rule(typed.id()).isPresent()) {
            return form.page(
                    typed,
                    version,
                    visitor,
                    Said.wrong(
                            409,
                            who,
                            "Just din regel är sig lik. Det du skrev står kvar nedan: tryck på knappen igen."));
        }
        String list = typed.id().replaceFirst("-[0-9a-f]{8}$", "");
        Optional<ListedRule> now = version.text().list(list).stream()
                .flatMap(one -> one.rules().stream())
                .filter(rule -> !Collections.disjoint(
                        rule.written().find(), typed.written().find()))
                .findFirst();
        if (now.isEmpty()) {
            return form.page(
                    typed.about(""),
                    version,
                    visitor,
                    Said.wrong(
                            409,
                            who,
                            "Regeln du ändrade finns inte längre. Det du skrev står kvar nedan, som en ny regel."));
        }
        return form.page(
                typed.about(now.get().id()),
                version,
                visitor,
                Said.wrong(
                        409,
                        who,
                        "Just den här regeln är ändrad. Så står den nu: " + stands(now.get()),
                        "Det du skrev står kvar nedan. Jämför, rätta, och tryck på knappen igen: då blir regeln som du skriver den."));
    }

    private static String stands(ListedRule rule) {
        return RuleNames.number(rule.written().weight()) + " poäng, "
                + DisplayText.line(String.join(" · ", rule.written().find()), 2_000);
    }
}
