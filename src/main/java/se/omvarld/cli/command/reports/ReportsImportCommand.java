package se.omvarld.cli.command.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.omvarld.cli.command.FeedCommand;
import se.omvarld.cli.command.Setup;
import se.omvarld.cli.command.Subcommand;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.edition.returned.ReportReader;
import se.omvarld.edition.text.UnreadableReportException;
import se.omvarld.rules.file.RuleLoader;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.source.config.Sources;
import se.omvarld.store.db.Store;
import se.omvarld.store.published.UnwatchedSites;
import se.omvarld.template.MessageCatalog;

/** Reads published reports into the store. */
@Command(
        name = "import",
        description =
                "Reads published reports (.docx, .pdf, .txt) and edited drafts (.docx) into the store; a month that is"
                        + " there is replaced.")
final class ReportsImportCommand extends Subcommand {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "a published report")
    private List<Path> files;

    @Option(
            names = "--month",
            paramLabel = "MONTH",
            description = "the report's month, for example 2026-03, when its title does not tell")
    private String month;

    @Override
    public Integer call() {
        Setup setup = omvarld().setup();
        Output output = output();
        Optional<YearMonth> given = givenMonth(setup.messages());
        List<ImportedReport> imported = new ArrayList<>();
        RuleSet rules = new RuleLoader().load(setup.folders().config());
        try (Store store = setup.store()) {
            ReportReader reader = new ReportReader(rules.areas());
            ReportsImport work = new ReportsImport(reader, rules, store, setup.clock(), setup.messages());
            for (Path file : files) {
                keep(work, file, given, output, setup.messages()).ifPresent(imported::add);
            }
            unwatched(store, setup, output);
        }
        if (!imported.isEmpty() && !setup.settings().get("feed.folder").isEmpty()) {
            FeedCommand.publish(setup, output);
        }
        output.document(imported);
        return imported.size() == files.size() ? 0 : 1;
    }

    /** Which sites of all published reports no source reads. */
    private static void unwatched(Store store, Setup setup, Output output) {
        Map<String, Set<String>> sites =
                new UnwatchedSites(store, new Sources(setup.sourceFiles().enabled())).published();
        if (!sites.isEmpty()) {
            output.note(setup.messages().text("reports.unwatched"));
            sites.forEach((site, items) -> output.note("  %-40s %d".formatted(site, items.size())));
        }
    }

    private Optional<YearMonth> givenMonth(MessageCatalog says) {
        if (files.stream().noneMatch(Files::isRegularFile)) {
            throw new UsageException(List.of(says.text("file.missing", files.get(0))));
        }
        if (month != null && files.size() > 1) {
            throw new UsageException(List.of(says.text("reports.one_file")));
        }
        try {
            return Optional.ofNullable(month).map(YearMonth::parse);
        } catch (DateTimeException e) {
            throw new UsageException(List.of(says.text("month.wrong", month)));
        }
    }

    private record ImportedReport(
            @JsonUnwrapped MonthRow row,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Integer> draft,
            String file) {}

    private static Optional<ImportedReport> keep(
            ReportsImport work, Path file, Optional<YearMonth> given, Output output, MessageCatalog says) {
        try {
            ReportsImport.Imported imported = work.keep(file, given);
            imported.notes().forEach(note -> output.note(file + ": " + note));
            output.line(file + ": " + imported.line(says));
            return Optional.of(new ImportedReport(imported.row(), imported.names(), file.toString()));
        } catch (UnreadableReportException e) {
            output.note(file + ": " + (says.isSwedish() ? e.swedish() : e.getMessage()));
            return Optional.empty();
        }
    }
}
