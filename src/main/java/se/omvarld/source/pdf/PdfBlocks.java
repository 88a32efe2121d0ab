package se.omvarld.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of a document's first pages as blocks: lines of one size that stand together. */
final class PdfBlocks {
    private static final int MOST_TITLE_LINES = 4;
    private static final double CLEARLY_LARGER = 1.1;
    private static final int TELLING = 80;
    private static final int LONGEST = 2000;
    private static final Pattern SENTENCE = Pattern.compile("\\p{Ll}{2}.*[.!?](?:\\s.*)?");
    private static final Pattern CONTENTS = Pattern.compile(".*(?:\\.\\s?){5}.*");

    private final List<List<PdfTitleLine>> blocks = new ArrayList<>();

    PdfBlocks(List<PdfTitleLine> lines) {
        PdfTitleLine before = null;
        for (PdfTitleLine line : lines) {
            if (before == null || !line.follows(before)) {
                blocks.add(new ArrayList<>());
            }
            blocks.get(blocks.size() - 1).add(line);
            before = line;
        }
    }

    /** The largest words of the first page; nothing when all is of one size, or the largest is no title. */
    Optional<String> largest() {
        double smallest = blocks.stream().mapToDouble(PdfBlocks::size).min().orElse(0);
        return blocks.stream()
                .filter(block -> block.get(0).page() == 1)
                .filter(block -> PdfTitle.isSensible(joined(block)) || block.size() > MOST_TITLE_LINES)
                .max(Comparator.comparingDouble(PdfBlocks::size))
                .filter(block -> block.size() <= MOST_TITLE_LINES && size(block) >= CLEARLY_LARGER * smallest)
                .map(PdfBlocks::joined);
    }

    /** The first block of whole sentences that is not the title. */
    Optional<String> paragraph(String title) {
        return blocks.stream()
                .map(PdfBlocks::joined)
                .filter(text -> text.length() >= TELLING
                        && !text.equals(title)
                        && SENTENCE.matcher(text).find()
                        && !CONTENTS.matcher(text).matches())
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST)))
                .findFirst();
    }

    private static double size(List<PdfTitleLine> block) {
        return block.get(0).size();
    }

    /** As one line; a word that was divided at a line's end is whole again. */
    private static String joined(List<PdfTitleLine> block) {
        return block.stream()
                .map(PdfTitleLine::text)
                .collect(Collectors.joining("\n"))
                .replaceAll("(?<=\\p{L})[-\u00AD\u2010]\n(?=\\p{Ll})", "")
                .replace('\n', ' ');
    }
}
