package se.omvarld.cli.command;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.omvarld.cli.command.mail.MailServers;
import se.omvarld.cli.setup.Settings;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.mail.MailSettings;
import se.omvarld.mail.MessageFactory;
import se.omvarld.mail.OutboxFileName;
import se.omvarld.mail.SmtpFailure;
import se.omvarld.store.db.StoreFailure;
import se.omvarld.store.edition.Delivery;
import se.omvarld.store.health.IncidentKind;
import se.omvarld.watch.alert.Alert;
import se.omvarld.watch.alert.Alerts;
import se.omvarld.watch.alert.FallbackAlertFile;

/** Tells operators that the daemon did not start, without store and routes: once, and again each day that it does not. */
record StartAlert(Setup setup) {
    private static final Logger LOG = LoggerFactory.getLogger("alerts");

    /**
     * Never throws: what failed is more important than that nobody could be told.
     *
     * @param setup what can be made of the settings, of which some may be wrong
     */
    static void tell(Supplier<Setup> setup, Exception failure) {
        try {
            new StartAlert(setup.get()).alert(failure);
        } catch (RuntimeException e) {
            LOG.error("nobody was told that the daemon did not start: {}", e.toString());
        }
    }

    private void alert(Exception failure) {
        FallbackAlertFile fallback = new FallbackAlertFile(note().toString(), setup.clock());
        String start = IncidentKind.START.name("");
        if (fallback.raise(start, "the daemon did not start: " + reason(failure)) && send(fallback.alert())) {
            fallback.told();
        }
    }

    /**
     * Where it is noted that operators know, so that each new start does not tell it again: the data folder, or where that cannot
     * be written, what systemd gives for such things, or the system's folder for what is temporary.
     */
    private Path note() {
        Path data = setup.folders().inData("");
        if (canWrite(data)) {
            return data;
        }
        String cache = System.getenv("CACHE_DIRECTORY");
        String name = "omvarldsbevakning-%08x".formatted(data.toString().hashCode());
        return Path.of(cache == null ? System.getProperty("java.io.tmpdir") : cache)
                .resolve(name);
    }

    /** A full disk lets files be made, and nothing be written to them. */
    private static boolean canWrite(Path folder) {
        try {
            Files.createDirectories(folder);
            Path probe = Files.createTempFile(folder, ".start", "");
            try {
                Files.write(probe, new byte[4096]);
            } finally {
                Files.delete(probe);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String reason(Throwable failure) {
        Optional<String> store = StoreFailure.of(failure);
        if (store.isPresent()) {
            return store.get();
        }
        for (Throwable cause = failure; ; cause = cause.getCause()) {
            if (cause instanceof UsageException usage) {
                return String.join("; ", usage.problems());
            } else if (cause.getCause() == null) {
                return cause.getClass().getSimpleName() + ": " + cause.getMessage();
            }
        }
    }

    private boolean send(Alert alert) {
        Settings settings = setup.settings();
        MailSettings mail = new MailSettings(settings.get("mail.from"), settings.get("mail.list-id"));
        int missed = 0;
        List<Delivery> all = Alerts.deliveries(alert, settings.get("alert.to"), mail, setup.clock());
        for (Delivery delivery : all) {
            try {
                send(Alerts.letter(alert, delivery, mail), delivery, new MessageFactory(mail));
            } catch (Exception e) {
                missed++;
                LOG.error(
                        "the alert to {} was not sent: {}",
                        delivery.recipient(),
                        SmtpFailure.of(e).sentence());
            }
        }
        return all.isEmpty() || missed < all.size();
    }

    private void send(MimeMessage letter, Delivery delivery, MessageFactory letters) throws Exception {
        Settings settings = setup.settings();
        if (settings.get("mail.smtp.host").isEmpty()) {
            Path outbox = setup.folders().inData(settings.get("mail.outbox"));
            Files.createDirectories(outbox);
            Files.write(outbox.resolve(OutboxFileName.of(delivery)), letters.bytes(letter));
            return;
        }
        MailServers.of(setup).smtp().send(letter);
    }
}
