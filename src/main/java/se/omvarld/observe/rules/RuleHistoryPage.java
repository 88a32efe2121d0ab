package se.omvarld.observe.rules;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.item.text.DisplayText;
import se.omvarld.observe.page.PageRequest;
import se.omvarld.observe.page.PageResponse;
import se.omvarld.rules.change.EarlierRules;
import se.omvarld.rules.change.ResultPage;
import se.omvarld.rules.change.ResultView;
import se.omvarld.rules.change.RuleSetComparison;
import se.omvarld.rules.edit.NewerFileException;
import se.omvarld.rules.edit.RulesDiff;
import se.omvarld.rules.edit.RulesEditor;
import se.omvarld.rules.edit.RulesVersion;
import se.omvarld.rules.edit.SavedChange;
import se.omvarld.rules.edit.UnwritableFileException;
import se.omvarld.rules.file.RefusedRulesException;
import se.omvarld.store.archive.Archive;
import se.omvarld.store.db.Store;
import se.omvarld.template.ShippedTemplate;

/** Who changed what and why, and the way back: to the file before a change, or to one that lies beside the rules. */
final class RuleHistoryPage {
    private static final ShippedTemplate PAGE = new ShippedTemplate("observe/rule-history.html.ftlh");
    private static final ShippedTemplate GONE = new ShippedTemplate("observe/rule-gone.html.ftlh");
    private static final int SHOWN = 50;
    private static final int LONGEST_COMMENT = 300;

    private final RulesEditor editor;
    private final EarlierRules earlier;
    private final RuleNotices notices;
    private final FormGuard guard;
    private final Store store;
    private final Clock clock;

    RuleHistoryPage(RulesEditor editor, Path edited, RuleNotices notices, FormGuard guard, Store store, Clock clock) {
        this.editor = editor;
        this.earlier = new EarlierRules(edited, clock.getZone());
        this.notices = notices;
        this.guard = guard;
        this.store = store;
        this.clock = clock;
    }

    /**
     * What one may go back to.
     *
     * @param change empty for a file
     * @param rules the text that the file would have
     */
    private record Way(String number, String file, Optional<SavedChange> change, String rules) {}

    private record Said(int status, List<String> sentences, String commentWrong, ResultView result) {}

    private Optional<Way> way(PageRequest request) {
        String number = request.parameter("nr");
        String file = request.parameter("fil");
        if (number.matches("\\d{1,9}")) {
            return editor.history()
                    .find(Integer.parseInt(number))
                    .map(change -> new Way(number, "", Optional.of(change), change.before()));
        }
        return file.startsWith("areas-")
                ? earlier.read(file)
                        .map(bytes -> new Way("", file, Optional.empty(), new String(bytes, StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    PageResponse shown(PageRequest request, Visitor visitor) {
        Optional<Way> way = way(request);
        boolean asked = !(request.parameter("nr") + request.parameter("fil")).isEmpty();
        return asked && way.isEmpty()
                ? RulesSite.page(404, GONE, Map.of())
                : page(way, "", visitor, new Said(200, List.of(), "", null));
    }

    PageResponse sent(PageRequest form, Visitor visitor) {
        Optional<Way> way = way(form);
        String comment = form.parameter("kommentar");
        byte[] now = editor.bytes();
        if (way.isEmpty()) {
            return RulesSite.page(404, GONE, Map.of());
        } else if (!guard.admits(visitor, form.parameter("token"))) {
            return page(way, comment, visitor, new Said(403, List.of(RulePage.TOO_OLD), "", null));
        } else if (!form.parameter("version").equals(RulesEditor.version(now))) {
            return page(way, comment, visitor, newer());
        } else if (comment.isEmpty() || comment.length() > LONGEST_COMMENT) {
            return page(way, comment, visitor, new Said(422, List.of(), "Skriv varför, med högst 300 tecken.", null));
        }
        return back(way.get(), form, comment, visitor);
    }

    private PageResponse back(Way way, PageRequest form, String comment, Visitor visitor) {
        byte[] wanted = way.rules().getBytes(StandardCharsets.UTF_8);
        try {
            if (!form.parameter("gor").equals("tillbaka")) {
                ResultView result = new ResultPage(clock)
                        .view(new RuleSetComparison(new Archive(store), clock)
                                .of(editor.current().rules(), editor.check(wanted)));
                return page(Optional.of(way), comment, visitor, new Said(200, List.of(), "", result));
            }
            int number = editor.save(wanted, form.parameter("version"), visitor.user(), comment);
            return PageResponse.seeOther("regelhistorik?nr=" + number + "&sparad=" + number);
        } catch (RefusedRulesException e) {
            List<String> said =
                    e.problems().stream().limit(20).map(RuleFaults::line).toList();
            return page(Optional.of(way), comment, visitor, new Said(422, said, "", null));
        } catch (NewerFileException e) {
            return page(Optional.of(way), comment, visitor, newer());
        } catch (UnwritableFileException e) {
            List<String> said = List.of(notices.hindered(e.hindrance()));
            return page(Optional.of(way), comment, visitor, new Said(500, said, "", null));
        }
    }

    private Said newer() {
        String who =
                "Inget är taget tillbaka: areas.yaml har ändrats sedan du öppnade sidan. Se vad som skiljer nu, och tryck på"
                        + " knappen igen.";
        return new Said(409, List.of(who), "", null);
    }

    private PageResponse page(Optional<Way> way, String comment, Visitor visitor, Said said) {
        FormGuard.Pass pass = guard.pass(visitor);
        List<RuleHistoryView.Row> rows =
                editor.history().newest(SHOWN).stream().map(this::row).toList();
        List<String> files = earlier.names().stream()
                .filter(name -> name.startsWith("areas-"))
                .toList();
        RuleHistoryView view = new RuleHistoryView(
                known().map(version -> notices.of(version, said.sentences())).orElse(List.of()),
                said.sentences(),
                rows,
                files,
                way.map(one -> chosen(one, comment, pass, said)).orElse(null));
        return pass.with(RulesSite.page(said.status(), PAGE, view));
    }

    /** The file, when it is right; the way back is open when it is not. */
    private Optional<RulesVersion> known() {
        try {
            return Optional.of(editor.current());
        } catch (RefusedRulesException e) {
            return Optional.empty();
        }
    }

    private RuleHistoryView.Row row(SavedChange change) {
        return new RuleHistoryView.Row(
                String.valueOf(change.number()),
                SwedishDateFormat.time(change.at(), clock.getZone()),
                DisplayText.line(change.by(), 80),
                DisplayText.line(change.why(), 300));
    }

    private RuleHistoryView.Chosen chosen(Way way, String comment, FormGuard.Pass pass, Said said) {
        byte[] now = editor.bytes();
        RuleDifferenceView words = new RuleDifferenceView(known());
        Optional<SavedChange> change = way.change();
        return new RuleHistoryView.Chosen(
                way.number(),
                way.file(),
                change.map(one -> "Ändring " + one.number()).orElse("Filen " + way.file()),
                change.map(one -> SwedishDateFormat.time(one.at(), clock.getZone()) + " av "
                                + DisplayText.line(one.by(), 80) + " på " + DisplayText.line(one.machine(), 80) + ": ”"
                                + DisplayText.line(one.why(), 300) + "”")
                        .orElse("Gällde till den tid som namnet säger (år, månad, dag, klockslag)."),
                change.map(one -> words.of(RulesDiff.between(one.before(), one.after())))
                        .orElse(null),
                words.of(RulesDiff.between(new String(now, StandardCharsets.UTF_8), way.rules())),
                pass.token(),
                RulesEditor.version(now),
                comment,
                said.commentWrong(),
                editor.hindrance().isEmpty(),
                said.result());
    }
}
