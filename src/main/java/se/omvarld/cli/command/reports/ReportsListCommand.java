package se.omvarld.cli.command.reports;

import java.util.List;
import picocli.CommandLine.Command;
import se.omvarld.cli.command.Subcommand;
import se.omvarld.cli.setup.Output;
import se.omvarld.store.db.Store;
import se.omvarld.store.published.PublishedReports;
import se.omvarld.template.MessageCatalog;

/** Lists the imported months. */
@Command(name = "list", description = "The imported months with their items by area.")
final class ReportsListCommand extends Subcommand {
    @Override
    public Integer call() {
        Output output = output();
        MessageCatalog says = omvarld().setup().messages();
        try (Store store = omvarld().setup().store()) {
            PublishedReports reports = new PublishedReports(store);
            List<MonthRow> rows = reports.months().stream()
                    .map(month -> MonthRow.of(month, reports.of(month)))
                    .toList();
            if (rows.isEmpty()) {
                output.line(says.text("reports.none"));
            }
            rows.forEach(row -> output.line(row.line(says)));
            output.document(rows);
        }
        return 0;
    }
}
