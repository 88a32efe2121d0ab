package se.omvarld.edition.returned;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import se.omvarld.edition.issue.AnswerLetters;
import se.omvarld.edition.text.UnreadableReportException;
import se.omvarld.edition.wording.DocumentText;
import se.omvarld.edition.wording.ReportMonth;
import se.omvarld.mail.MailSettings;
import se.omvarld.rules.evaluate.LabelledItem;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.source.mail.ReceivedMail;
import se.omvarld.source.mail.RefusedMailException;
import se.omvarld.store.db.Store;
import se.omvarld.store.published.ReportCoverage;
import se.omvarld.store.published.ReturnedItem;

/** Answers whoever mailed an edited draft back. An answer is delivered as an edition is: once, and tried again. */
public final class ReturnAnswers {
    private final AnswerLetters letters;
    private final Supplier<RuleSet> rules;
    private final ReportCoverage coverage;

    /** @param coverage says why an item of the analysts' own did not come by itself */
    public ReturnAnswers(
            Store store, Supplier<RuleSet> rules, MailSettings settings, ReportCoverage coverage, Clock clock) {
        this.letters = new AnswerLetters(store, settings, clock);
        this.rules = rules;
        this.coverage = coverage;
    }

    /**
     * Tells what came of the document. The same mail read twice is answered once.
     *
     * @param mailId the mail's Message-ID; may be empty
     */
    public void read(ReturnedDraft draft, String sender, String mailId, String file) {
        String month = new ReportMonth(draft.month()).nameAndYear();
        String subject = draft.unchanged() ? "utkastet kom tillbaka oförändrat" : "det redigerade utkastet är inläst";
        answer(
                sender,
                mailId + " " + file,
                "Omvärldsbevakning " + month + ": " + subject,
                ReturnText.of(draft, DocumentText.line(file, 150), rules.get().areas()) + unfetched(draft));
    }

    /** Why items of the analysts' own had to be added by hand: no source reads their site, or it did not bring them. */
    private String unfetched(ReturnedDraft draft) {
        List<LabelledItem> own =
                draft.of(ReturnedItem.State.OWN).stream().map(ReturnedItem::item).toList();
        return ReturnText.unfetched(coverage.trace(own, draft.month()));
    }

    /** Tells that the document was not read. Returns why, a Swedish sentence or two. */
    public String refused(Exception failure, String sender, String mailId, String file) {
        String why = why(failure);
        answer(
                sender,
                mailId + " " + file,
                "Omvärldsbevakning: dokumentet är inte inläst",
                ReturnText.refusal(file, why));
        return why;
    }

    /** Why a document was not read, in Swedish; a technical failure is not told in detail. */
    static String why(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableReportException unreadable) {
                return unreadable.swedish();
            }
            if (cause instanceof RefusedMailException refused) {
                return refused.why().swedish();
            }
        }
        return "Ett tekniskt fel hindrade inläsningen; det står i loggen.";
    }

    /** Tells whoever sent a draft that the mail could not be read, and what to do. Returns why, a Swedish sentence or two. */
    public String refusedMail(Exception failure, ReceivedMail mail) {
        String why = why(failure);
        answer(
                mail.sender(),
                mail.messageId() + " " + mail.subject(),
                "Omvärldsbevakning: mejlet är inte inläst",
                ReturnText.refusal(mail.subject(), why));
        return why;
    }

    /**
     * Hands a comment on one of the own mails to people. The same mail read twice is handed on once.
     *
     * @param people mail addresses separated by commas; empty for nobody
     * @param folder where the mail lies
     */
    public void handOn(ReceivedMail mail, String people, String folder) {
        if (people.isBlank()) {
            return;
        }
        letters.deliver(
                people,
                mail.sender() + " " + mail.messageId(),
                "Omvärldsbevakning: ett svar att läsa från " + DocumentText.line(mail.sender(), 100),
                ReturnText.comment(mail, folder));
    }

    private void answer(String sender, String question, String subject, String text) {
        if (AnswerLetters.reaches(sender)) {
            letters.deliver(sender, question, subject, text);
        }
    }
}
