package se.omvarld.edition.choice;

import java.util.BitSet;
import java.util.List;

/** The lines that mail programs set above what they quote without a mark: headers, rules, "Den … skrev:". */
final class QuoteBorders {
    private static final int MOST_HEADERS = 8;
    private static final int LONGEST_ATTRIBUTION = 3;

    private final List<ReplyLine> lines;
    private final BitSet border = new BitSet();

    QuoteBorders(List<ReplyLine> lines) {
        this.lines = lines;
        for (int i = 0; i < lines.size(); i++) {
            if (!border.get(i) && !lines.get(i).quoted()) {
                border.set(i, i + length(i));
            }
        }
    }

    boolean is(int line) {
        return border.get(line);
    }

    /** How many quotes begin so; what stands together is one. */
    int count() {
        int count = 0;
        boolean within = false;
        for (int i = 0; i < lines.size(); i++) {
            if (border.get(i) && !within) {
                count++;
            }
            within = border.get(i) || (within && lines.get(i).isBlank());
        }
        return count;
    }

    /** Whether what follows a border is marked as quoted. */
    boolean isMarkedAfter(int line) {
        for (int i = line; i < lines.size(); i++) {
            if (!border.get(i) && !lines.get(i).isBlank()) {
                return lines.get(i).quoted();
            }
        }
        return false;
    }

    private int length(int at) {
        String text = lines.get(at).text();
        if (text.isEmpty() || !ChoiceGrammar.read(text).isEmpty()) {
            return 0;
        } else if (MailProgramLines.isRule(text)) {
            return 1;
        } else if (MailProgramLines.isSenderHeader(text)) {
            return headers(at);
        }
        return attribution(at);
    }

    private int headers(int at) {
        int length = 1;
        int others = 0;
        for (int i = at + 1; i < Math.min(lines.size(), at + MOST_HEADERS); i++) {
            if (MailProgramLines.isOtherHeader(lines.get(i).text())) {
                others++;
                length = i - at + 1;
            }
        }
        return others >= 2 ? length : 0;
    }

    private int attribution(int at) {
        if (!MailProgramLines.beginsAttribution(lines.get(at).text())) {
            return 0;
        }
        StringBuilder joined = new StringBuilder();
        for (int i = at; i < Math.min(lines.size(), at + LONGEST_ATTRIBUTION); i++) {
            joined.append(joined.length() > 0 ? " " : "").append(lines.get(i).text());
            if (MailProgramLines.isAttribution(joined.toString())) {
                return i - at + 1;
            }
        }
        return 0;
    }
}
