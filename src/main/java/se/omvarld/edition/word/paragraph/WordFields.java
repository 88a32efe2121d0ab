package se.omvarld.edition.word.paragraph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields that are open at a place of a Word document: an instruction, which nobody sees, then its result. Older
 * versions of Word, and pasting, write links so: {@code HYPERLINK "https://…" \l "part"}.
 */
final class WordFields {
    private static final int DEEPEST = 200;
    private static final int LONGEST = 5_000;
    private static final Pattern LINK = Pattern.compile(
            "(?i)^\\s*HYPERLINK\\s+(?:[\"“”]([^\"“”]*)[\"“”]|([^\\s\\\\\"“”]\\S*))?(.*)$", Pattern.DOTALL);
    private static final Pattern CONTENTS = Pattern.compile("(?i)\\s*TOC\\b");
    private static final Pattern PART = Pattern.compile("(?i)\\\\l\\s+[\"“”]?([^\"“”\\s]+)");

    private final Deque<Open> open = new ArrayDeque<>();

    /** A mark of a field: {@code begin}, {@code separate} or {@code end}. */
    void mark(String type) {
        switch (type) {
            case "begin" -> {
                if (open.size() < DEEPEST) {
                    open.push(new Open());
                }
            }
            case "separate" -> {
                if (!open.isEmpty()) {
                    open.peek().separated();
                }
            }
            case "end" -> open.poll();
            default -> {}
        }
    }

    void instruction(String text) {
        if (!open.isEmpty() && open.peek().instruction.length() + text.length() <= LONGEST) {
            open.peek().instruction.append(text);
        }
    }

    /** Whether what stands here belongs to an instruction. */
    boolean isInstruction() {
        return open.stream().anyMatch(field -> !field.inResult);
    }

    /** Whether a field has no end. */
    boolean isOpen() {
        return !open.isEmpty();
    }

    /** Whether what stands here is the result of a table of contents. */
    boolean isContents() {
        return open.stream()
                .anyMatch(field ->
                        field.inResult && CONTENTS.matcher(field.instruction).lookingAt());
    }

    /** Where a link leads whose result this is; empty for none. */
    String target() {
        return open.stream()
                .map(field -> field.target)
                .filter(target -> !target.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The address that an instruction names; empty when it is no link, or one within the document. */
    static String target(String instruction) {
        Matcher link = LINK.matcher(instruction);
        if (!link.matches()) {
            return "";
        }
        String quoted = link.group(1) == null ? link.group(2) : link.group(1);
        String address = quoted == null ? "" : quoted.strip();
        Matcher part = PART.matcher(link.group(3));
        return address.isEmpty() || !part.find() ? address : address + "#" + part.group(1);
    }

    private static final class Open {
        private final StringBuilder instruction = new StringBuilder();
        private boolean inResult;
        private String target = "";

        private void separated() {
            inResult = true;
            target = WordFields.target(instruction.toString());
        }
    }
}
