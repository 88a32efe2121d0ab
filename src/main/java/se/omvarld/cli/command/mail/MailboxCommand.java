package se.omvarld.cli.command.mail;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.time.format.DateTimeFormatter;
import java.util.List;
import picocli.CommandLine.Command;
import se.omvarld.cli.command.Setup;
import se.omvarld.cli.command.Subcommand;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.Settings;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.mail.ImapFailure;
import se.omvarld.mail.signin.SignInFailure;

/** The commands about the mailbox. */
@Command(name = "mailbox", description = "Tries the mailbox's settings.", subcommands = MailboxCommand.Test.class)
public final class MailboxCommand {

    /** Signs in to the mailbox and looks at its folders; reads and changes no mail. */
    @Command(
            name = "test",
            description =
                    "Signs in to the mailbox, looks at its folders, and says which step failed. No mail is read or moved.")
    static final class Test extends Subcommand {
        private StepReport steps;
        private Settings settings;

        @Override
        public Integer call() {
            Setup setup = omvarld().setup();
            settings = setup.settings();
            if (settings.get("mail.imap.host").isEmpty()) {
                throw new UsageException(
                        List.of("mail.imap.host: it is empty, so no mailbox is read; set the IMAP server"));
            }
            steps = new StepReport(output());
            MailServers servers = MailServers.of(setup);
            if (!servers.wantsToken("mail.imap") || token(servers, setup)) {
                signIn(servers);
            }
            return steps.end();
        }

        private boolean token(MailServers servers, Setup setup) {
            try {
                servers.tokens().token();
                String end = servers.tokens().end().atZone(setup.zone()).format(DateTimeFormatter.ofPattern("HH:mm"));
                steps.done("token", "got one from " + servers.tokens().host() + ", good until " + end);
                return true;
            } catch (SignInFailure e) {
                steps.failed("token", e.getMessage());
                return false;
            }
        }

        private void signIn(MailServers servers) {
            String host = settings.get("mail.imap.host");
            String user = settings.get("mail.imap.user");
            try (Store store = servers.imap().getStore("imap")) {
                store.connect(host, settings.number("mail.imap.port"), user, settings.get("mail.imap.password"));
                steps.done("sign-in", host + " took " + user);
                look(store);
            } catch (MessagingException e) {
                steps.failed("sign-in", ImapFailure.of(e).getMessage());
            }
        }

        private void look(Store store) {
            for (String key : List.of("mail.imap.folder", "mail.imap.processed", "mail.imap.failed")) {
                String name = settings.get(key);
                try {
                    Folder folder = store.getFolder(name);
                    if (folder.exists()) {
                        steps.done(
                                key,
                                name + " holds " + Output.count(folder.getMessageCount(), "mail") + ", "
                                        + folder.getUnreadMessageCount() + " of them unread");
                    } else if (key.equals("mail.imap.folder")) {
                        steps.failed(key, "there is no folder " + name + " in the mailbox");
                    } else {
                        steps.done(key, name + " is not there yet, and is made when it is needed");
                    }
                } catch (MessagingException e) {
                    steps.failed(key, ImapFailure.of(e).getMessage());
                }
            }
        }
    }
}
