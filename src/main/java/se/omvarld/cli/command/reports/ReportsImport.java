package se.omvarld.cli.command.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.omvarld.edition.returned.ReportReader;
import se.omvarld.edition.returned.ReturnQuestions;
import se.omvarld.edition.returned.ReturnedDraft;
import se.omvarld.edition.returned.ReturnedDrafts;
import se.omvarld.edition.text.ReadDoubt;
import se.omvarld.edition.text.ReadItem;
import se.omvarld.edition.text.ReadReport;
import se.omvarld.edition.text.ReportRefusal;
import se.omvarld.edition.text.UnreadItem;
import se.omvarld.edition.text.UnreadableReportException;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.published.PublishedReports;
import se.omvarld.store.published.ReturnedItem;
import se.omvarld.template.MessageCatalog;

/** Keeps documents as months' reports: an edited draft with what became of each story, any other report as it is. */
final class ReportsImport {
    private final ReportReader reader;
    private final ReturnedDrafts drafts;
    private final PublishedReports reports;
    private final Editions editions;
    private final MessageCatalog says;

    ReportsImport(ReportReader reader, RuleSet rules, Store store, Clock clock, MessageCatalog says) {
        this.says = says;
        this.reader = reader;
        this.drafts = new ReturnedDrafts(store, () -> rules, clock);
        this.reports = new PublishedReports(store);
        this.editions = new Editions(store, clock);
    }

    /**
     * What was kept.
     *
     * @param states how many stories of the draft have become what; empty for a report that was compared with no draft
     */
    record Imported(MonthRow row, Map<ReturnedItem.State, Integer> states, List<String> notes) {
        String line(MessageCatalog says) {
            List<String> fates = new ArrayList<>();
            states.forEach((state, count) ->
                    fates.add(says.text("reports." + state.name().toLowerCase(Locale.ROOT), count)));
            return states.isEmpty()
                    ? row.line(says)
                    : says.text("reports.draft", row.line(says), String.join(", ", fates));
        }

        /** How many stories have become what, by its name; for people and for programs. */
        Map<String, Integer> names() {
            Map<String, Integer> names = new LinkedHashMap<>();
            states.forEach((state, count) ->
                    names.put(state.name().toLowerCase(Locale.ROOT).replace('_', ' '), count));
            return names;
        }
    }

    /** @throws UnreadableReportException when nothing was kept */
    Imported keep(Path file, Optional<YearMonth> given) {
        ReadReport report = reader.read(file);
        boolean word = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".docx");
        boolean ids = report.items().stream().anyMatch(item -> item.id().isPresent());
        boolean drafted = given.or(report::month).flatMap(this::draft).isPresent();
        return word && (ids || drafted) ? returned(file, given) : published(report, given);
    }

    private Optional<Edition> draft(YearMonth month) {
        return editions.find(month.toString()).filter(edition -> edition.state() != Edition.State.OPENED);
    }

    private Imported returned(Path file, Optional<YearMonth> given) {
        ReturnedDraft draft = drafts.keep(file.getFileName().toString(), bytes(file), given);
        if (draft.unchanged()) {
            String told = says.text("reports.unchanged", draft.month());
            throw new UnreadableReportException(told, told);
        }
        Map<ReturnedItem.State, Integer> states = new LinkedHashMap<>();
        if (draft.compared()) {
            for (ReturnedItem.State state : ReturnedItem.State.values()) {
                states.put(state, draft.of(state).size());
            }
        }
        List<String> notes = new ArrayList<>(notes(draft.notes(), draft.unread(), draft.doubts()));
        if (!draft.isPublished()) {
            notes.add(says.text(
                    "reports.unfinished",
                    draft.unfinished().size(),
                    draft.unfinished().get(0).note(),
                    draft.month()));
        }
        return new Imported(MonthRow.of(draft.month(), reports.of(draft.month())), states, notes);
    }

    private Imported published(ReadReport report, Optional<YearMonth> given) {
        YearMonth month =
                given.or(report::month).orElseThrow(() -> new UnreadableReportException(ReportRefusal.NO_MONTH));
        List<String> notes = new ArrayList<>();
        report.month()
                .filter(titled -> !titled.equals(month))
                .ifPresent(titled -> notes.add(says.text("reports.titled", titled, month)));
        notes.addAll(notes(report.notes(), report.unread(), report.doubts()));
        reports.save(month, report.items().stream().map(ReadItem::labelled).toList());
        return new Imported(MonthRow.of(month, reports.of(month)), Map.of(), notes);
    }

    private List<String> notes(List<String> english, List<UnreadItem> unread, List<ReadDoubt> doubts) {
        if (!says.isSwedish()) {
            return english;
        }
        List<String> told = new ArrayList<>(ReturnQuestions.unread(unread));
        if (unread.isEmpty() && !english.isEmpty()) {
            told.add(says.text("reports.lost"));
        }
        told.addAll(ReturnQuestions.doubts(doubts));
        return told;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UnreadableReportException(ReportRefusal.FILE, e);
        }
    }
}
