package se.omvarld.cli.command.mail;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.omvarld.cli.command.Setup;
import se.omvarld.cli.command.Subcommand;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.DeliveryLedger;
import se.omvarld.store.edition.DeliveryLedger.Line;

/** Mails on their way: which have not arrived and why; to try one at once, or to give it up. */
@Command(
        name = "deliveries",
        description = {
            "Lists the mails that were not sent, were given up or came back (list), tries them at once (retry), or gives"
                    + " them up (drop): deliveries drop 2026-W12 --to slutat@example.se"
        })
public final class DeliveriesCommand extends Subcommand {
    @Override
    public Integer call() {
        return list(Optional.empty());
    }

    @Command(name = "list", description = "Which were not sent, were given up or came back; of one edition: all.")
    int list(
            @Parameters(arity = "0..1", paramLabel = "EDITION", description = "like 2026-W12, 2026-03 or 2026-03-20")
                    String edition) {
        return list(Optional.ofNullable(edition));
    }

    @Command(name = "retry", description = "Lets the running daemon try them at once, also those that were given up.")
    int retry(
            @Parameters(paramLabel = "EDITION", description = "like 2026-W12, 2026-03 or 2026-03-20") String edition,
            @Option(names = "--to", paramLabel = "ADDRESS", description = "only this recipient's") String to) {
        return change(edition, ledger -> ledger.retry(edition, Optional.ofNullable(to)), "tried within a minute");
    }

    @Command(name = "drop", description = "Gives them up: the edition counts as sent, and nobody is alerted any more.")
    int drop(
            @Parameters(paramLabel = "EDITION", description = "like 2026-W12, 2026-03 or 2026-03-20") String edition,
            @Option(names = "--to", paramLabel = "ADDRESS", description = "only this recipient's") String to) {
        return change(edition, ledger -> ledger.drop(edition, Optional.ofNullable(to)), "given up");
    }

    private int list(Optional<String> edition) {
        Setup setup = omvarld().setup();
        Output output = output();
        try (Store store = setup.store()) {
            DeliveryLedger ledger = new DeliveryLedger(store, setup.clock());
            show(edition.map(ledger::of).orElseGet(ledger::open), output);
        }
        return 0;
    }

    private int change(String edition, ToIntFunction<DeliveryLedger> work, String done) {
        Setup setup = omvarld().setup();
        Output output = output();
        try (Store store = setup.store()) {
            DeliveryLedger ledger = new DeliveryLedger(store, setup.clock());
            int changed = work.applyAsInt(ledger);
            if (changed == 0) {
                throw new UsageException(List.of("deliveries: nothing of '" + edition
                        + "' waits for that recipient; \"omvarld deliveries list " + edition + "\" shows all of it"));
            }
            output.note(changed + (changed == 1 ? " delivery is " : " deliveries are ") + done);
            show(ledger.of(edition), output);
        }
        return 0;
    }

    private static void show(List<Line> lines, Output output) {
        lines.forEach(line -> output.line("%-12s  %-8s  %-30s  %s"
                .formatted(line.period(), line.state(), line.recipient(), remark(line))
                .stripTrailing()));
        output.note(Output.count(lines.size(), "line"));
        output.document(lines.stream().map(DeliveriesCommand::row).toList());
    }

    private static String remark(Line line) {
        String tried = line.lastAttempt().map(last -> "tried " + last).orElse("not tried yet");
        String next = line.pending() ? ", next " + line.next() : "";
        String why = line.message().isEmpty() ? "" : ": " + line.message();
        String back = line.bounce().isEmpty() ? "" : "; it came back: " + line.bounce();
        return tried + " (" + line.attempts() + " failed)" + next + why + back;
    }

    private static Map<String, Object> row(Line line) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("period", line.period());
        row.put("recipient", line.recipient());
        row.put("copy", line.copy());
        row.put("state", line.state());
        row.put("attempts", line.attempts());
        row.put("last_attempt", line.lastAttempt().map(Instant::toString).orElse(null));
        row.put("next_attempt", line.pending() ? line.next().toString() : null);
        row.put("message", line.message());
        row.put("bounce", line.bounce());
        return row;
    }
}
