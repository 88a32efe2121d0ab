package se.omvarld.edition.draft;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import se.omvarld.edition.docx.Placeholder;
import se.omvarld.edition.docx.WordXml;
import se.omvarld.edition.wording.ReportMonth;

/** Fills the placeholders within a paragraph. Word may have split one over several runs while it was typed. */
record PlaceholderText(Map<String, String> values) {

    static PlaceholderText of(ReportMonth month, DraftSettings settings) {
        return new PlaceholderText(Map.of(
                "månad", month.name(),
                "månad år", month.nameAndYear(),
                "dnr", month.dnr(settings.dnrBase())));
    }

    void fill(CTP paragraph) {
        List<CTText> parts = WordXml.texts(paragraph);
        List<MatchResult> matches =
                Placeholder.PATTERN.matcher(WordXml.text(paragraph)).results().toList();
        // from the end, so that the positions before stay true
        for (int i = matches.size() - 1; i >= 0; i--) {
            MatchResult match = matches.get(i);
            String value = values.get(match.group(1).toLowerCase(Locale.ROOT));
            if (value != null) {
                replace(parts, match, Placeholder.inCaseOf(match, value));
            }
        }
    }

    private static void replace(List<CTText> parts, MatchResult match, String value) {
        int start = 0;
        for (CTText part : parts) {
            String text = part.getStringValue();
            int from = Math.max(match.start() - start, 0);
            int until = Math.min(match.end() - start, text.length());
            if (from < until) {
                boolean first = match.start() >= start;
                part.setStringValue(text.substring(0, from) + (first ? value : "") + text.substring(until));
            }
            start += text.length();
        }
    }
}
