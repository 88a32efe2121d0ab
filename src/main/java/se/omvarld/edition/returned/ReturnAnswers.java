package se.omvarld.edition.returned;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.omvarld.edition.issue.AnswerLetters;
import se.omvarld.edition.text.UnreadableReportException;
import se.omvarld.edition.wording.DocumentText;
import se.omvarld.edition.wording.ReportMonth;
import se.omvarld.mail.MailSettings;
import se.omvarld.rules.evaluate.LabelledItem;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.source.mail.MailClassifier;
import se.omvarld.source.mail.ReceivedMail;
import se.omvarld.source.mail.part.RefusedMailException;
import se.omvarld.store.db.Store;
import se.omvarld.store.published.ReportCoverage;
import se.omvarld.store.published.ReturnedItem;
import se.omvarld.store.published.ReturnedReports;

/** Answers whoever mailed an edited draft back. An answer is delivered as an edition is: once, and tried again. */
public final class ReturnAnswers {
    /** The word alone: "publicera inte" is no leave. */
    private static final Pattern GO_AHEAD = Pattern.compile(
            "(?iu)\\s*+(?:(?:hej|ja)\\b[^\\p{L}]{0,5})?publicera"
                    + "(?: (?:ändå|den|det|rapporten|nu)){0,2}[.!]?[ \\t\\xA0]*+"
                    + "(?:$|\\R|mvh\\b|med (?:vänlig|bästa)|från:|skickat från|hämta outlook|den (?:mån|tis|ons|tor|fre|lör|sön))");

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{3,600}>");
    private static final int MOST_IDS = 50;

    private final AnswerLetters letters;
    private final ReturnedReports reports;
    private final Store store;
    private final Supplier<RuleSet> rules;
    private final ReportCoverage coverage;

    /** @param coverage says why an item of the analysts' own did not come by itself */
    public ReturnAnswers(
            Store store, Supplier<RuleSet> rules, MailSettings settings, ReportCoverage coverage, Clock clock) {
        this.letters = new AnswerLetters(store, settings, clock);
        this.reports = new ReturnedReports(store);
        this.store = store;
        this.rules = rules;
        this.coverage = coverage;
    }

    /** Tells what came of the document. The same mail read twice is answered once. */
    public void read(ReturnedDraft draft, ReceivedMail mail) {
        String file = mail.attached().name();
        String month = new ReportMonth(draft.month()).nameAndYear();
        String subject = draft.unchanged()
                ? "utkastet kom tillbaka oförändrat"
                : draft.isPublished() ? "det redigerade utkastet är inläst" : "utkastet är inläst men inte publicerat";
        Optional<String> answer = answer(
                mail.sender(),
                mail.messageId() + " " + file,
                "Omvärldsbevakning " + month + ": " + subject,
                ReturnText.of(draft, DocumentText.line(file, 150), rules.get().areas()) + unfetched(draft));
        if (!draft.isPublished()) {
            answer.ifPresent(period -> reports.asked(draft.month(), period));
        }
    }

    /**
     * Whether a mail says that a document that came back unfinished is to be published all the same: its first words answer
     * our question.
     *
     * @param kind of the source that its sender makes it part of; only trusted people's mails are {@code forward}
     */
    public boolean isGoAhead(ReceivedMail mail, String kind) {
        return kind.equals(MailClassifier.FORWARDS.kind())
                && !mail.automatic()
                && GO_AHEAD.matcher(mail.words()).lookingAt()
                && asked(mail).isPresent();
    }

    private Optional<YearMonth> asked(ReceivedMail mail) {
        return mail.answers().stream()
                .flatMap(header -> MESSAGE_ID.matcher(header).results().map(MatchResult::group))
                .limit(MOST_IDS)
                .collect(Collectors.collectingAndThen(Collectors.toList(), reports::askedBy));
    }

    /** Publishes it, and says so. */
    public void goAhead(ReceivedMail mail) {
        store.inTurn(() -> {
            asked(mail)
                    .filter(reports::publish)
                    .ifPresent(month -> answer(
                            mail.sender(),
                            mail.messageId() + " " + month,
                            "Omvärldsbevakning " + new ReportMonth(month).nameAndYear() + ": publicerat",
                            "Utkastet som kom tillbaka gäller nu som publicerat, som du bad om. Ändras något, skicka in"
                                    + " dokumentet\nen gång till: det senaste gäller.\n"));
            return mail;
        });
    }

    /** Why items of the analysts' own had to be added by hand: no source reads their site, or it did not bring them. */
    private String unfetched(ReturnedDraft draft) {
        List<LabelledItem> own = draft.of(ReturnedItem.State.OWN).stream()
                .map(ReturnedItem::item)
                .toList();
        return ReturnNotices.unfetched(coverage.trace(own, draft.month()));
    }

    /** Tells that the document was not read. Returns why, a Swedish sentence or two. */
    public String refused(Exception failure, ReceivedMail mail) {
        String why = why(failure);
        String file = mail.attached().name();
        answer(
                mail.sender(),
                mail.messageId() + " " + file,
                "Omvärldsbevakning: dokumentet är inte inläst",
                ReturnNotices.refusal(file, why));
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
                ReturnNotices.refusal(mail.subject(), why));
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
                ReturnNotices.comment(mail, folder));
    }

    /** The answer's period, when its sender can be answered. */
    private Optional<String> answer(String sender, String question, String subject, String text) {
        return AnswerLetters.reaches(sender)
                ? Optional.of(letters.deliver(sender, question, subject, text))
                : Optional.empty();
    }
}
