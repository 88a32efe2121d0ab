package se.omvarld.edition.choice;

import java.util.ArrayList;
import java.util.List;

/** The answerer's own lines, run by run between what is quoted, without the signature at a run's end. */
final class OwnLines {
    private static final int LONGEST_CONTACT = 80;

    private record Row(ReplyLine line, int item) {
        boolean chooses() {
            return !ChoiceGrammar.read(line.said()).isEmpty();
        }
    }

    private final String sender;
    private final List<OwnLine> all = new ArrayList<>();
    private final List<Row> run = new ArrayList<>();

    OwnLines(String sender) {
        this.sender = sender;
    }

    void add(ReplyLine line, int item) {
        run.add(new Row(line, item));
    }

    void blank() {
        run.add(new Row(ReplyLine.of("", false, ReplyLine.Kind.PLAIN), 0));
    }

    void addDoubtful(OwnLine line) {
        all.add(line);
    }

    void addProse(String text) {
        all.add(new OwnLine(text, 0));
    }

    /** Ends a run: the quote goes on. */
    void end() {
        int signature = signature();
        for (int i = 0; i < run.size(); i++) {
            Row row = run.get(i);
            boolean signed = i >= signature || row.line.kind() == ReplyLine.Kind.SIGNATURE;
            if (row.chooses()) {
                OwnLine line = new OwnLine(row.line.said(), row.item);
                all.add(signed ? line.doubted() : line);
            } else if (!signed && !row.line.isBlank() && !MailProgramLines.isSystem(row.line.text())) {
                all.add(new OwnLine(row.line.said(), row.item));
            }
        }
        run.clear();
    }

    /** Where the signature begins; the run's length when there is none. */
    private int signature() {
        for (int i = 0; i < run.size(); i++) {
            if (!run.get(i).chooses()
                    && MailProgramLines.beginsSignature(run.get(i).line.text(), sender)) {
                return i;
            }
        }
        return contact();
    }

    /** A last paragraph of short lines with a number or an address to reach somebody at. */
    private int contact() {
        int last = run.size();
        while (last > 0 && run.get(last - 1).line.isBlank()) {
            last--;
        }
        int first = last;
        boolean reached = false;
        while (first > 0 && !run.get(first - 1).line.isBlank()) {
            String text = run.get(first - 1).line.text();
            if (run.get(first - 1).chooses() || text.length() > LONGEST_CONTACT) {
                return run.size();
            }
            reached |= MailProgramLines.isContact(text);
            first--;
        }
        return reached && last - first > 1 ? first : run.size();
    }

    List<OwnLine> all() {
        end();
        return List.copyOf(all);
    }
}
