package se.omvarld.cli.command;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.camel.CamelExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.Output;
import se.omvarld.mail.MailingList;
import se.omvarld.mail.MessageFactory;
import se.omvarld.mail.OutboxFileName;
import se.omvarld.mail.SmtpFailure;
import se.omvarld.mail.SmtpServer;
import se.omvarld.store.edition.Delivery;
import se.omvarld.store.edition.RenderedEdition;

/** The mail commands. */
@Command(name = "mail", description = "Tries the mail settings.", subcommands = MailCommand.Test.class)
final class MailCommand {
    @ParentCommand
    private Omvarld omvarld;

    /** Sends one test mail to each recipient. */
    @Command(name = "test", description = "Sends one test mail and says what the server answered.")
    static final class Test implements Callable<Integer> {
        @ParentCommand
        private MailCommand parent;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Setup setup = parent.omvarld.setup();
            Output output = new Output(spec.commandLine(), false);
            try (RouteRuntime routes = setup.command(List.of())) {
                String period = "test-" + setup.clock().instant().toEpochMilli();
                return routes.bean("mailingList", MailingList.class).deliveries(period, 0).stream()
                        .mapToInt(delivery -> send(setup, routes, delivery, output))
                        .max()
                        .orElse(0);
            }
        }

        private static int send(Setup setup, RouteRuntime routes, Delivery delivery, Output output) {
            try {
                var message = routes.bean("letters", MessageFactory.class).build(mail(), delivery);
                routes.send("direct:send", message, "fileName", OutboxFileName.of(delivery));
                output.line(delivery.recipient() + ": " + outcome(setup, routes, delivery));
                return 0;
            } catch (CamelExecutionException e) {
                output.note(delivery.recipient() + ": not sent: "
                        + SmtpFailure.of(e).sentence());
                return 1;
            }
        }

        private static String outcome(Setup setup, RouteRuntime routes, Delivery delivery) {
            if (setup.settings().get("mail.smtp.host").isEmpty()) {
                return "written to "
                        + setup.folders()
                                .inData(setup.settings().get("mail.outbox"))
                                .resolve(OutboxFileName.of(delivery))
                        + " (mail.smtp.host is empty)";
            }
            return "accepted; the server answered: "
                    + routes.bean("smtp", SmtpServer.class).lastAnswer();
        }

        private static RenderedEdition mail() {
            String text = "Det här är ett testmejl från Omvärldsbevakning. Mejlinställningarna fungerar.\n";
            return new RenderedEdition(
                    "Omvärldsbevakning: testmejl",
                    List.of(new RenderedEdition.Part("", "text/plain", text.getBytes(StandardCharsets.UTF_8))));
        }
    }
}
