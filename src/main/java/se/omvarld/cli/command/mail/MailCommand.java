package se.omvarld.cli.command.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import se.omvarld.cli.command.Setup;
import se.omvarld.cli.command.Subcommand;
import se.omvarld.cli.setup.Settings;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.mail.MailSettings;
import se.omvarld.mail.MailingList;
import se.omvarld.mail.MessageFactory;
import se.omvarld.mail.OutboxFileName;
import se.omvarld.mail.Recipient;
import se.omvarld.mail.SmtpFailure;
import se.omvarld.mail.SmtpServer;
import se.omvarld.store.edition.Delivery;
import se.omvarld.store.edition.RenderedEdition;

/** The mail commands. */
@Command(name = "mail", description = "Tries the mail settings.", subcommands = MailCommand.Test.class)
public final class MailCommand {

    /** Sends one test mail to each recipient, or to one address. It needs neither rules nor routes nor the store. */
    @Command(
            name = "test",
            description =
                    "Sends one test mail to each recipient of mail.to, or to ADDRESS, and says what the server answered.")
    static final class Test extends Subcommand {
        @Parameters(paramLabel = "ADDRESS", arity = "0..1", description = "who gets it instead of mail.to")
        private String address;

        @Override
        public Integer call() {
            Setup setup = omvarld().setup();
            Settings settings = setup.settings();
            StepReport steps = new StepReport(output());
            MailSettings mail = new MailSettings(settings.get("mail.from"), settings.get("mail.list-id"));
            List<Delivery> deliveries = new MailingList(to(settings), mail, setup.clock())
                    .deliveries("test-" + setup.clock().instant().toEpochMilli(), 0);
            MessageFactory letters = new MessageFactory(mail);
            SmtpServer server = MailServers.of(setup).smtp();
            for (Delivery delivery : deliveries) {
                try {
                    steps.done(delivery.recipient(), send(setup, server, letters, delivery));
                } catch (MessagingException | IOException e) {
                    steps.failed(
                            delivery.recipient(),
                            "not sent: " + SmtpFailure.of(e).sentence());
                }
            }
            return steps.end();
        }

        private String to(Settings settings) {
            if (address == null) {
                return settings.get("mail.to");
            }
            Recipient.problem(address).ifPresent(problem -> {
                throw new UsageException(List.of("ADDRESS: " + problem));
            });
            return address;
        }

        private static String send(Setup setup, SmtpServer server, MessageFactory letters, Delivery delivery)
                throws MessagingException, IOException {
            MimeMessage letter = letters.build(letter(), delivery);
            if (setup.settings().get("mail.smtp.host").isEmpty()) {
                Path file = setup.folders()
                        .inData(setup.settings().get("mail.outbox"))
                        .resolve(OutboxFileName.of(delivery));
                setup.folders().makeData();
                Files.createDirectories(file.getParent());
                Files.write(file, letters.bytes(letter));
                return "written to " + file + " (mail.smtp.host is empty)";
            }
            server.send(letter);
            return "accepted; the server answered: " + server.lastAnswer();
        }

        private static RenderedEdition letter() {
            String text = "Det här är ett testmejl från Omvärldsbevakning. Mejlinställningarna fungerar.\n";
            return new RenderedEdition(
                    "Omvärldsbevakning: testmejl",
                    List.of(new RenderedEdition.Part("", "text/plain", text.getBytes(StandardCharsets.UTF_8))));
        }
    }
}
