package se.omvarld.cli.command.reports;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import se.omvarld.cli.command.Subcommand;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.store.db.Store;
import se.omvarld.store.published.ReturnedReports;

/** Publishes a draft that came back with notes still in it. */
@Command(
        name = "publish",
        description = "Publishes a returned draft as it is, though the draft's notes still stand in it.")
final class ReportsPublishCommand extends Subcommand {
    @Parameters(paramLabel = "MONTH", description = "the report's month, like 2026-03")
    private String month;

    @Override
    public Integer call() {
        Output output = output();
        YearMonth wanted = month();
        try (Store store = omvarld().setup().store()) {
            boolean published = new ReturnedReports(store).publish(wanted);
            output.line(omvarld()
                    .setup()
                    .messages()
                    .text(published ? "reports.published" : "reports.nothing_waits", wanted));
            output.document(Map.of("month", wanted.toString(), "published", published));
            return published ? 0 : 1;
        }
    }

    private YearMonth month() {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException e) {
            throw new UsageException(List.of(omvarld().setup().messages().text("month.wrong", month)));
        }
    }
}
