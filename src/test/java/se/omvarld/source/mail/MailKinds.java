package se.omvarld.source.mail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.omvarld.item.Item;
import se.omvarld.source.config.Given;
import se.omvarld.source.config.Sources;
import se.omvarld.source.pdf.PdfReader;

/** Prints what becomes of each mail of a folder: {@code java … MailKinds FOLDER}. */
public final class MailKinds {
    private MailKinds() {}

    public static void main(String[] folder) throws Exception {
        try (var files = Files.list(Path.of(folder[0]))) {
            for (Path file : files.sorted().toList()) {
                System.out.println("== " + file.getFileName());
                try {
                    show(new MailReader().parse(Files.readAllBytes(file)));
                } catch (RuntimeException e) {
                    System.out.println("   refused: " + (e instanceof RefusedMailException r ? r.why() : e));
                }
            }
        }
    }

    private static void show(ReceivedMail mail) {
        System.out.println("   " + mail.sender() + " | " + mail.subject() + " | file " + mail.attached().name() + " "
                + mail.attached().bytes().length);
        MailClassifier sorting = new MailClassifier(
                new Sources(List.of()), "ehm.example", "");
        if (mail.sender().endsWith("ehm.example")) {
            sorting.sourceOf(mail);
        }
        List<Item> items = mail.sender().endsWith("ehm.example")
                ? new ForwardReader(Given.CLOCK, new PdfReader()).read(MailClassifier.FORWARDS, mail)
                : new NewsletterReader(Given.CLOCK).read(Mails.newsletter("brev", "x.se"), mail);
        items.forEach(item -> System.out.println("   - " + item.title() + " | " + item.link() + " | " + item.lead() + " | " + item.dated()));
    }
}
