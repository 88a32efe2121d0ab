package se.omvarld.edition.choice;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells what the answerer wrote from what is quoted: above, beneath and between. Where nothing marks the quote, what the digest
 * says is known again, and only what stands among its items counts as an answer to them.
 */
final class ReplyText {
    private static final int TELLING = 12;

    private final List<ReplyLine> lines;
    private final QuotedEdition edition;
    private final QuoteBorders borders;
    private final OwnLines own;
    private final List<OwnLine> swallowed = new ArrayList<>();
    private int item;
    private boolean itemsBegun;
    private boolean unmarked;
    private boolean foreign;
    private boolean ended;

    private ReplyText(List<ReplyLine> lines, QuotedEdition edition, String sender) {
        this.lines = lines;
        this.edition = edition;
        this.borders = new QuoteBorders(lines);
        this.own = new OwnLines(sender);
    }

    static List<OwnLine> of(List<ReplyLine> lines, QuotedEdition edition, String sender) {
        ReplyText text = new ReplyText(lines, edition, sender);
        for (int i = 0; i < lines.size(); i++) {
            text.read(i);
        }
        return text.own.all();
    }

    private void read(int at) {
        ReplyLine line = lines.get(at);
        if (borders.is(at)) {
            own.end();
            swallowed.clear();
            unmarked = unmarked || (!borders.isMarkedAfter(at) && (borders.isHeader(at) || quotesAfter(at)));
            foreign = unmarked && borders.count() > 1; // older answers, quoted: they were read when they came
        } else if (line.quoted()) {
            own.end();
            quoted(line);
        } else if (line.isBlank()) {
            own.blank();
        } else if (unmarked && isHeading(line)) {
            own.end();
            item = 0;
            foreign |= !edition.hasWhole(line.text());
            headline(line);
        } else if (isDigests(line)) {
            own.end();
            unmarked |= edition.hasWhole(line.text()) && line.text().length() >= TELLING;
            ended |= edition.isLast(line.text());
            headline(line);
        } else if (!foreign && (!unmarked || item > 0 || ended)) {
            own.add(line, item);
        } else if (!foreign && itemsBegun && isChoice(line.said())) {
            own.addDoubtful(new OwnLine(line.said(), 0, true));
        }
    }

    private static boolean isChoice(String said) {
        return !ChoiceGrammar.read(said).isEmpty() || ChoiceGrammar.isAction(said);
    }

    /** Whether the digest follows: else "skrev …:" is the answerer's own. */
    private boolean quotesAfter(int at) {
        return lines.subList(at, lines.size()).stream()
                .anyMatch(line -> line.text().length() >= TELLING && edition.hasWhole(line.text()));
    }

    /** What could be a choice is the digest's only when it stands there just so. */
    private boolean isDigests(ReplyLine line) {
        String said = line.said();
        boolean chosen =
                !ChoiceGrammar.read(said).isEmpty() || ChoiceGrammar.isTried(said) || ChoiceGrammar.isBegun(said);
        if (chosen && edition.item(line.text()).isEmpty()) {
            return unmarked && edition.hasWhole(line.text());
        }
        boolean telling = unmarked || item > 0 || line.text().length() >= TELLING;
        return telling && (edition.has(line.text()) || edition.item(line.text()).isPresent());
    }

    /** Of the digest, an item's among them, or of something that is none of it. */
    private static boolean isHeading(ReplyLine line) {
        return line.kind() == ReplyLine.Kind.HEADING || line.text().matches("==.*==");
    }

    /** An answer that got the mark of the quote stands above the digest's first line, and nowhere in the digest. */
    private void quoted(ReplyLine line) {
        if (line.isBlank()) {
            return;
        }
        boolean whole = edition.hasWhole(line.text());
        if (isHeading(line) || edition.isLast(line.text())) {
            item = 0; // what follows stands beneath no item
        }
        if (whole) {
            swallowed.forEach(own::addDoubtful);
            swallowed.clear();
        } else if (ChoiceGrammar.read(line.text()).isEmpty()) {
            swallowed.clear();
        } else if (!itemsBegun) {
            swallowed.add(new OwnLine(line.text(), 0, true));
        }
        headline(line);
    }

    private void headline(ReplyLine line) {
        edition.item(line.text()).ifPresent(number -> {
            item = number;
            itemsBegun = true;
            foreign = borders.count() > 1;
            String added = edition.added(line.text());
            if (ChoiceGrammar.isAction(added)) {
                own.addDoubtful(new OwnLine(number + " " + added, 0, true));
            } else if (!added.isEmpty()) {
                own.addProse(added);
            }
        });
    }
}
