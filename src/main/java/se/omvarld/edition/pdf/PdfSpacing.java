package se.omvarld.edition.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The usual distance between the lines of a paragraph.
 *
 * @param usual by letter size in half points: the distance in points
 */
record PdfSpacing(Map<Integer, Float> usual) {
    private static final double WIDER = 1.2;

    static PdfSpacing of(List<List<PdfLine>> pages) {
        Map<Integer, List<Float>> gaps = new HashMap<>();
        for (List<PdfLine> page : pages) {
            for (int i = 1; i < page.size(); i++) {
                float gap = page.get(i).y() - page.get(i - 1).y();
                if (gap > 0 && key(page.get(i)) == key(page.get(i - 1))) {
                    gaps.computeIfAbsent(key(page.get(i)), size -> new ArrayList<>())
                            .add(gap);
                }
            }
        }
        Map<Integer, Float> usual = new HashMap<>();
        // the small ones are within paragraphs; a tenth may be anything
        gaps.forEach((size, all) -> usual.put(
                size, all.stream().sorted().skip(all.size() / 10).findFirst().orElseThrow()));
        return new PdfSpacing(usual);
    }

    /** Whether a new paragraph begins with the second line. */
    boolean apart(PdfLine above, PdfLine below) {
        float gap = below.y() - above.y();
        return key(above) != key(below) || gap <= 0 || gap > usual.getOrDefault(key(below), gap) * WIDER;
    }

    private static int key(PdfLine line) {
        return Math.round(line.size() * 2);
    }
}
