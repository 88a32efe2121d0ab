package se.omvarld.edition.choice;

import java.util.ArrayList;
import java.util.List;
import se.omvarld.source.mail.ReceivedMail;
import se.omvarld.store.choice.Choice;

/**
 * What an answer says.
 *
 * @param choices in their order
 * @param notUnderstood lines that were meant as choices, or may be, and are none
 * @param freeText lines for people
 * @param courtesy whether it says nothing but thanks
 */
record ReplyReading(List<Choice> choices, List<String> notUnderstood, List<String> freeText, boolean courtesy) {
    /** Where programs break lines that they do not mark as broken. */
    private static final int BROKEN_AT = 72;

    private static final int LONGEST_BROKEN = 80;
    private static final int MOST_LINES = 500;

    ReplyReading {
        choices = List.copyOf(choices);
        notUnderstood = List.copyOf(notUnderstood);
        freeText = List.copyOf(freeText);
    }

    /** @param edition the digest that is answered */
    static ReplyReading of(ReceivedMail mail, QuotedEdition edition) {
        List<OwnLine> own = ReplyText.of(ReplyLines.of(mail), edition, mail.sender());
        return of(joined(
                own.subList(0, Math.min(own.size(), MOST_LINES)), mail.html().isBlank()));
    }

    /** Of lines that somebody typed for this alone. */
    static ReplyReading ofLines(List<String> typed) {
        return of(typed.stream()
                .map(line -> ReplyLine.of(line, false, ReplyLine.Kind.PLAIN))
                .filter(line -> !line.isBlank())
                .map(line -> new OwnLine(line.said(), 0))
                .toList());
    }

    private static ReplyReading of(List<OwnLine> own) {
        List<Choice> choices = new ArrayList<>();
        List<String> notUnderstood = new ArrayList<>();
        List<String> freeText = new ArrayList<>();
        boolean courtesy = false;
        for (OwnLine line : own) {
            List<Choice> read = ChoiceGrammar.read(line.text());
            if (!read.isEmpty() && !line.doubtful()) {
                choices.addAll(read);
            } else if (line.doubtful()) {
                notUnderstood.add(line.text());
            } else if (ChoiceGrammar.isTried(line.text())) {
                notUnderstood.add(line.text());
                if (ChoiceGrammar.isSentence(line.text())) {
                    freeText.add(line.text());
                }
            } else if (MailProgramLines.isCourtesy(line.text())) {
                courtesy = true;
            } else {
                freeText.add(line.text());
            }
        }
        boolean nothingElse = choices.isEmpty() && notUnderstood.isEmpty() && freeText.isEmpty();
        return new ReplyReading(choices, notUnderstood, freeText, courtesy && nothingElse);
    }

    /** Puts together what programs have put on two lines, and an action with the item under which it stands. */
    private static List<OwnLine> joined(List<OwnLine> own, boolean plain) {
        List<OwnLine> result = new ArrayList<>();
        boolean headings = false; // actions stand above their numbers: none belongs to the number before it
        for (OwnLine line : own) {
            boolean action = ChoiceGrammar.isAction(line.text());
            OwnLine before = result.isEmpty() ? null : result.get(result.size() - 1);
            if (before != null && !(headings && action) && isRest(before, line, plain)) {
                result.set(result.size() - 1, new OwnLine(before.text() + " " + line.text(), before.item()));
            } else if (line.item() > 0 && action) {
                result.add(new OwnLine(line.item() + " " + line.text(), line.item()));
            } else {
                headings |= action;
                result.add(line);
            }
        }
        return result;
    }

    private static boolean isRest(OwnLine before, OwnLine line, boolean plain) {
        if (before.doubtful() || line.doubtful() || before.item() != line.item()) {
            return false;
        }
        String text = line.text();
        boolean begun = ChoiceGrammar.isBegun(before.text())
                && !ChoiceGrammar.read(before.text() + " " + text).isEmpty();
        return begun || (plain && isBroken(before.text(), text));
    }

    /** A comment that goes on because its line was full. */
    private static boolean isBroken(String before, String text) {
        List<Choice> read = ChoiceGrammar.read(before);
        boolean comment = !read.isEmpty() && read.get(read.size() - 1).action() == Choice.Action.COMMENT;
        return comment
                && ChoiceGrammar.read(text).isEmpty()
                && before.length() > BROKEN_AT - 20
                && before.length() <= LONGEST_BROKEN
                && before.length() + 1 + firstWord(text) > BROKEN_AT
                && Character.isLowerCase(text.charAt(0));
    }

    private static int firstWord(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? text.length() : space;
    }
}
