package se.omvarld.edition.returned;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.omvarld.edition.docx.ItemBookmark;
import se.omvarld.edition.text.ChapterNames;
import se.omvarld.edition.text.ReadDoubt;
import se.omvarld.edition.text.ReadReport;
import se.omvarld.edition.text.ReportRefusal;
import se.omvarld.edition.text.UnreadableReportException;
import se.omvarld.edition.word.DraftOutline;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.source.mail.MailClassifier;
import se.omvarld.source.mail.ReceivedMail;
import se.omvarld.source.mail.part.AttachedDocument;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.Stories;
import se.omvarld.store.published.ReturnedItem;
import se.omvarld.store.published.ReturnedReports;

/** Reads drafts that analysts have edited and keeps what they made of them. The documents are not trusted. */
public final class ReturnedDrafts {
    /** How the draft's file is called; programs add to it. */
    private static final Pattern OWN_NAME = Pattern.compile("(?iu).*omv[aä]rldsbevakning-20\\d\\d-\\d\\d.*");

    private static final Pattern OWN_SUBJECT = Pattern.compile("(?iu).*utkast till månadsrapport.*");
    private static final Pattern WORD = Pattern.compile("(?iu).*\\.(?:docx|docm|dotx|dotm|doc|odt|rtf)");

    /** What people call drafts of theirs: enough for a file that cannot be looked into. */
    private static final Pattern DRAFT = Pattern.compile("(?iu).*(?:\\butkast|omv[aä]rldsbevakning|månadsrapport).*");

    /** What people send instead, who then are told. */
    private static final Pattern UNREADABLE = Pattern.compile("(?iu).*\\.(?:pdf|pages|zip|7z|rar)");

    private final Store store;
    private final Editions editions;
    private final Supplier<RuleSet> rules;

    public ReturnedDrafts(Store store, Supplier<RuleSet> rules, Clock clock) {
        this.store = store;
        this.editions = new Editions(store, clock);
        this.rules = rules;
    }

    /**
     * Whether what is attached to a mail is meant as an edited draft or a finished report: by the name that the draft had, by
     * the subject of an answer to its mail, or by what it holds. Then it is either read or refused, and no forward.
     *
     * @param kind of the source that its sender makes it part of; only trusted people's mails are {@code forward}
     */
    public boolean isOne(ReceivedMail mail, String kind) {
        AttachedDocument file = mail.attached();
        boolean isWord = WORD.matcher(file.name()).matches();
        if (!kind.equals(MailClassifier.FORWARDS.kind())
                || (!isWord && !UNREADABLE.matcher(file.name()).matches())) {
            return false;
        }
        boolean named = OWN_NAME.matcher(file.name()).matches()
                || OWN_SUBJECT.matcher(mail.subject()).matches();
        boolean meant = !file.name().toLowerCase(Locale.ROOT).matches(".*\\.(?:docx|pdf)")
                && DRAFT.matcher(file.name() + " " + mail.subject()).matches();
        return named || meant || (isWord && isReport(file.name(), file.bytes()));
    }

    private boolean isReport(String name, byte[] content) {
        try {
            ReadReport report = new ReportReader(rules.get().areas()).read(name, content);
            return report.month().isPresent()
                    || report.items().stream().anyMatch(item -> item.id().isPresent());
        } catch (UnreadableReportException e) {
            return false;
        }
    }

    /**
     * Reads a Word document and keeps what became of each story of the draft, and the document as its month's published
     * report, unless the draft's notes still stand in it. An earlier one of the same month is replaced.
     *
     * @throws UnreadableReportException when it is hostile, broken, no report, or of no certain month; nothing is kept then
     */
    public ReturnedDraft keep(String name, byte[] content) {
        return keep(name, content, Optional.empty());
    }

    /** The same as {@link #keep(String, byte[])} of what came with a mail. */
    public ReturnedDraft keepAttached(ReceivedMail mail) {
        return keep(mail.attached().name(), mail.attached().bytes());
    }

    /**
     * The same for a month that someone said; without one the document tells.
     *
     * @throws UnreadableReportException as above
     */
    public ReturnedDraft keep(String name, byte[] content, Optional<YearMonth> given) {
        if (name != null && name.toLowerCase(Locale.ROOT).matches(".*\\.(?:zip|7z|rar)")) {
            throw new UnreadableReportException(ReportRefusal.PACKED);
        }
        if (name == null || !name.toLowerCase(Locale.ROOT).endsWith(".docx")) {
            throw new UnreadableReportException(ReportRefusal.KIND);
        }
        ReportReader reader = new ReportReader(rules.get().areas());
        YearMonth month = given.orElseGet(() -> month(reader.read(name, content)));
        Optional<FrozenDraft> draft = FrozenDraft.of(
                month, store, editions, new ChapterNames(rules.get().areas()));
        ReadReport report =
                reader.read(name, content, draft.map(FrozenDraft::outline).orElse(DraftOutline.NONE));
        boolean same =
                draft.filter(frozen -> frozen.items().equals(report.items())).isPresent();
        boolean untouched = same && !report.unfinished().isEmpty();
        if (untouched && report.unread().isEmpty()) {
            return new ReturnedDraft(
                    month, List.of(), true, true, List.of(), report.doubts(), report.notes(), List.of());
        }
        Map<String, String> stories = stories(report);
        List<ReturnedItem> items = items(draft, report, stories);
        new ReturnedReports(store).save(month, items, report.unfinished().isEmpty());
        List<ReadDoubt> doubts = new ArrayList<>(report.doubts());
        draft.ifPresent(frozen -> doubts.addAll(DraftMatch.joined(frozen, report.items(), stories)));
        return new ReturnedDraft(
                month, items, draft.isPresent(), false, report.unread(), doubts, report.notes(), report.unfinished());
    }

    /** To which story an address of the document belongs. */
    private Map<String, String> stories(ReadReport report) {
        Set<String> addresses = Stream.concat(
                        report.items().stream().flatMap(item -> DraftIndex.addresses(item.urls())),
                        report.unread().stream().flatMap(item -> DraftIndex.addresses(item.urls())))
                .collect(Collectors.toSet());
        return new Stories(store).having(addresses);
    }

    private static List<ReturnedItem> items(
            Optional<FrozenDraft> draft, ReadReport report, Map<String, String> stories) {
        return draft.map(frozen -> new DraftComparison(frozen, stories).of(report.items(), report.unread()))
                .orElseGet(() -> report.items().stream()
                        .map(item -> DraftComparison.own(item, stories))
                        .toList());
    }

    /** As the title says, else the month of the draft that the ids are from; both must agree. */
    private YearMonth month(ReadReport report) {
        Set<String> ids = Stream.concat(
                        report.items().stream().flatMap(item -> item.id().stream()),
                        report.unread().stream().flatMap(item -> item.ids().stream()))
                .collect(Collectors.toSet());
        Optional<YearMonth> ofIds = ids.isEmpty() ? Optional.empty() : monthOf(ids);
        YearMonth month =
                report.month().or(() -> ofIds).orElseThrow(() -> new UnreadableReportException(ReportRefusal.NO_MONTH));
        if (ofIds.filter(other -> !other.equals(month)).isPresent()) {
            throw new UnreadableReportException(ReportRefusal.OTHER_MONTH);
        }
        return month;
    }

    private Optional<YearMonth> monthOf(Set<String> ids) {
        return editions.all(Edition.Kind.MONTHLY).stream()
                .filter(edition -> shared(edition, ids) > 0)
                .max(Comparator.comparingInt(edition -> shared(edition, ids)))
                .map(edition -> YearMonth.parse(edition.period()));
    }

    private int shared(Edition edition, Set<String> ids) {
        Set<String> known = new HashSet<>(ids);
        known.retainAll(new Stories(store)
                .ids(edition.period()).stream().map(ItemBookmark::of).collect(Collectors.toSet()));
        return known.size();
    }
}
