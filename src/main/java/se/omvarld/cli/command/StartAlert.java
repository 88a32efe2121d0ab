package se.omvarld.cli.command;

import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.omvarld.cli.setup.Settings;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.mail.MailSettings;
import se.omvarld.mail.MessageFactory;
import se.omvarld.mail.OutboxFileName;
import se.omvarld.mail.SmtpFailure;
import se.omvarld.store.edition.Delivery;
import se.omvarld.store.health.IncidentKind;
import se.omvarld.watch.Alert;
import se.omvarld.watch.Alerts;
import se.omvarld.watch.FallbackAlertFile;

/** Tells operators that the daemon did not start, without store and routes: once, and again each day that it does not. */
record StartAlert(Setup setup) {
    private static final Logger LOG = LoggerFactory.getLogger("alerts");

    static StartAlert of(Setup setup) {
        return new StartAlert(setup);
    }

    /** Never throws: what failed is more important than that nobody could be told. */
    void tell(Exception failure) {
        FallbackAlertFile fallback =
                new FallbackAlertFile(setup.folders().inData("").toString(), setup.clock());
        String start = IncidentKind.START.name("");
        if (fallback.raise(start, "the daemon did not start: " + reason(failure)) && send(fallback.alert())) {
            fallback.told();
        }
    }

    private static String reason(Throwable failure) {
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
