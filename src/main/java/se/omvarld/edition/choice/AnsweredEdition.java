package se.omvarld.edition.choice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.omvarld.item.date.IsoWeek;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.mail.MailSettings;
import se.omvarld.mail.MessageIds;
import se.omvarld.source.mail.ReceivedMail;
import se.omvarld.store.choice.Choices;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Delivery;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;

/**
 * Tells which digest a mail answers: by the Message-IDs that it names; else by the digest's id in its last line, when the code
 * beside it or the week in the subject agrees.
 */
final class AnsweredEdition {
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{3,600}>");
    private static final Pattern LAST_LINE = Pattern.compile(
            "(?iu)utskicks-id\\s+(\\d{4}-W\\d\\d|\\d{4}-\\d\\d-\\d\\d)(?!\\d)(?:,?\\s+svarskod\\s+([0-9A-F]{4}))?");
    private static final Pattern WEEK = Pattern.compile("(?iu)\\bv(?:ecka|\\.)?\\s*(\\d{1,2})\\b");
    private static final int MOST_IDS = 50;

    private final Store store;
    private final Editions editions;
    private final Choices choices;
    private final MailSettings settings;

    AnsweredEdition(Store store, MailSettings settings, Clock clock) {
        this.store = store;
        this.editions = new Editions(store, clock);
        this.choices = new Choices(store);
        this.settings = settings;
    }

    /**
     * A digest as somebody got it.
     *
     * @param areas the numbers of the areas that it showed; empty for all
     */
    record Got(Edition edition, Set<Integer> areas) {}

    Optional<Got> of(ReceivedMail mail) {
        List<String> ids = Stream.concat(
                        mail.answers().stream(), mail.mails().stream().map(ReceivedMail::messageId))
                .flatMap(header -> MESSAGE_ID.matcher(header).results().map(found -> found.group()))
                .distinct()
                .limit(MOST_IDS)
                .toList();
        Optional<Delivery> delivery =
                ids.stream().flatMap(id -> delivery(id).stream()).findFirst();
        return delivery.isPresent() ? delivery.flatMap(this::digest) : byLastLine(mail);
    }

    private Optional<Delivery> delivery(String messageId) {
        return store
                .sql("select period, areas from deliveries where message_id = ?")
                .param(messageId)
                .query((row, number) -> new Delivery(
                        row.getString("period"), "", 0, messageId, Instant.EPOCH, 0, row.getString("areas")))
                .list()
                .stream()
                .findFirst();
    }

    /** What was delivered, or what an answer of ours was about. */
    private Optional<Got> digest(Delivery delivery) {
        Optional<Edition> edition = editions.find(delivery.period());
        if (edition.filter(found -> found.kind() == Edition.Kind.ANSWER).isPresent()) {
            return choices.editionOfAnswer(delivery.period())
                    .flatMap(editions::find)
                    .map(found -> new Got(found, Set.of()));
        }
        return edition.filter(AnsweredEdition::isDigest).map(found -> new Got(found, delivery.chosenAreas()));
    }

    private static boolean isDigest(Edition edition) {
        return edition.kind() == Edition.Kind.WEEKLY || edition.kind() == Edition.Kind.DAILY;
    }

    private Optional<Got> byLastLine(ReceivedMail mail) {
        String words = Stream.concat(Stream.of(mail), mail.mails().stream())
                .flatMap(one -> ReplyLines.of(one).stream())
                .map(ReplyLine::text)
                .collect(Collectors.joining(" "));
        Set<String> periods = new LinkedHashSet<>();
        Matcher found = LAST_LINE.matcher(mail.subject() + " " + words);
        while (found.find()) {
            String period = found.group(1).toUpperCase(Locale.ROOT);
            if (agrees(period, found.group(2), mail.subject())) {
                periods.add(period);
            }
        }
        return periods.size() != 1
                ? Optional.empty()
                : periods.stream()
                        .flatMap(period -> editions.find(period).stream())
                        .filter(AnsweredEdition::isDigest)
                        .filter(edition -> edition.state() != Edition.State.OPENED)
                        .map(edition -> new Got(edition, Set.of()))
                        .findFirst();
    }

    private boolean agrees(String period, String code, String subject) {
        return code == null
                ? isNamed(period, subject)
                : code.equalsIgnoreCase(MessageIds.code(period, settings.listId()));
    }

    private static boolean isNamed(String period, String subject) {
        if (!period.contains("W")) {
            return subject.contains(SwedishDateFormat.dayOfMonth(LocalDate.parse(period)));
        }
        Matcher week = WEEK.matcher(subject);
        return week.find()
                && Integer.parseInt(week.group(1)) == IsoWeek.parse(period).number();
    }
}
