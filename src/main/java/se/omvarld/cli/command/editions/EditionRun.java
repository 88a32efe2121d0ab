package se.omvarld.cli.command.editions;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import se.omvarld.cli.command.Setup;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.edition.issue.EditionService;
import se.omvarld.mail.OutboxFileName;
import se.omvarld.store.archive.Reevaluation;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Deliveries;
import se.omvarld.store.edition.Delivery;
import se.omvarld.store.edition.DeliveryLedger;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.EditionPreview;
import se.omvarld.store.edition.Editions;
import se.omvarld.watch.HealthWatch;

/** Previews, makes or repeats one edition, and says what became of it. */
final class EditionRun {
    private final Setup setup;
    private final RouteRuntime routes;
    private final Output output;
    private final EditionService service;
    private final Editions editions;
    private final Deliveries deliveries;
    private final DeliveryLedger ledger;

    EditionRun(Setup setup, RouteRuntime routes, Output output) {
        this.setup = setup;
        this.routes = routes;
        this.output = output;
        this.service = routes.bean("editionService", EditionService.class);
        this.editions = routes.bean("editions", Editions.class);
        this.deliveries = routes.bean("deliveries", Deliveries.class);
        this.ledger = new DeliveryLedger(routes.bean("store", Store.class), setup.clock());
    }

    /** @param period null for the one that ended last */
    int run(Edition.Kind kind, String period, EditionOptions options) {
        Edition edition = period == null ? service.latest(kind) : service.edition(kind, period);
        refuseForgotten(edition);
        if (options.preview()) {
            return preview(edition);
        } else if (edition.until().isAfter(setup.clock().instant())) {
            throw new UsageException(
                    List.of(edition.period() + " is not over yet; see it with --preview, or ask for an earlier one"));
        } else if (options.again()) {
            again(edition);
        } else {
            ledger.hasten(edition.period());
            routes.send("direct:edition", edition, Object.class);
        }
        return tell(edition.period());
    }

    private void refuseForgotten(Edition edition) {
        if (edition.state() == Edition.State.SENT && !editions.isKept(edition.period())) {
            throw new UsageException(List.of(edition.period() + " was sent, and what it said is kept no longer"
                    + " (keep.mails, " + setup.settings().get("keep.mails") + " months)"));
        }
    }

    private int preview(Edition edition) {
        routes.bean("reevaluation", Reevaluation.class).run();
        routes.bean("healthWatch", HealthWatch.class).look();
        EditionPreview made = service.preview(edition);
        List<Path> files = RenderedFiles.write(setup.folders().inData("preview"), edition.period(), made.rendered());
        files.forEach(file -> output.line(file.toString()));
        output.document(Result.of(edition.period(), "preview", made.items(), List.of(), files.get(0)));
        return 0;
    }

    private void again(Edition edition) {
        if (edition.state() == Edition.State.OPENED) {
            throw new UsageException(List.of(edition.period() + " has not been made yet; ask for it without --again"));
        }
        service.repeat(edition);
        routes.send("direct:deliver", "", Object.class);
    }

    private int tell(String period) {
        Edition edition = editions.find(period).orElseThrow();
        List<Delivery> all = deliveries.of(period);
        List<DeliveryLedger.Line> unsent = ledger.pending().stream()
                .filter(waiting -> waiting.period().equals(period))
                .toList();
        String state = edition.state().name().toLowerCase(Locale.ROOT);
        output.line(period + ": " + state + ", " + editions.size(period) + " items, " + all.size() + " deliveries");
        Path file = outboxFile(all);
        if (file != null) {
            output.line(file.toString());
        }
        unsent.forEach(waiting -> output.note("not sent to " + waiting.recipient() + ": " + reason(waiting)));
        List<String> ids = all.stream().map(Delivery::messageId).toList();
        output.document(Result.of(period, state, editions.size(period), ids, file));
        return unsent.isEmpty() ? 0 : 1;
    }

    private static String reason(DeliveryLedger.Line waiting) {
        return waiting.message().isEmpty()
                ? "another process is sending it, or was stopped while it did; it is tried again within a minute"
                : waiting.message();
    }

    private Path outboxFile(List<Delivery> all) {
        boolean outbox = setup.settings().get("mail.smtp.host").isEmpty();
        return outbox && !all.isEmpty()
                ? setup.folders()
                        .inData(setup.settings().get("mail.outbox"))
                        .resolve(OutboxFileName.of(all.get(all.size() - 1)))
                : null;
    }

    private record Result(
            String period,
            String state,
            int items,
            @JsonProperty("message_ids") List<String> messageIds,
            String file) {

        static Result of(String period, String state, int items, List<String> messageIds, Path file) {
            return new Result(period, state, items, messageIds, file == null ? null : file.toString());
        }
    }
}
