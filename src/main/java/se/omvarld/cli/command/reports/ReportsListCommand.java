package se.omvarld.cli.command.reports;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.omvarld.cli.setup.Output;
import se.omvarld.store.db.Store;
import se.omvarld.store.published.PublishedReports;
import se.omvarld.template.MessageCatalog;

/** Lists the imported months. */
@Command(name = "list", description = "The imported months with their items by area.")
final class ReportsListCommand implements Callable<Integer> {
    @ParentCommand
    private ReportsCommand parent;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Output output = new Output(spec.commandLine(), parent.omvarld().json());
        MessageCatalog says = parent.omvarld().setup().messages();
        try (Store store = parent.omvarld().setup().store()) {
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
