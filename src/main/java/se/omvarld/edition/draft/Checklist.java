package se.omvarld.edition.draft;

import java.util.ArrayList;
import java.util.List;

/** What remains to be done by people before the draft is a report. Stands in the document and in the mail. */
final class Checklist {
    private static final String CONTENTS =
            "Innehållsförteckning: markera allt (Ctrl+A), tryck F9 och välj Uppdatera hela tabellen. ";
    private static final List<String> STEPS = List.of(
            "Välj: ta bort, flytta och byt ordning på poster. Numreringen följer med av sig själv.",
            "Skriv om ingresserna, som är källornas egna texter. Det som är märkt [översätt och skriv om] är på ett annat språk.",
            "Skriv färdigt sammanfattningen. Meningarna märkta [Förslag] är just förslag.",
            "Fyll i diarienummer, namn och befattningar: allt som står inom hakparentes.",
            "Ta bort avsnittet ”Tas bort före publicering” sist i dokumentet.",
            "Ta bort alla kommentarer: Granska, Ta bort, Ta bort alla kommentarer i dokumentet.",
            CONTENTS,
            "Sök efter tecknet [. Inget ska vara kvar.",
            "Tillgänglighet: Granska, Kontrollera tillgänglighet.");

    private Checklist() {}

    /** @param paged whether the table of contents has page numbers already */
    static List<String> numbered(boolean paged) {
        String pages = paged ? "Sidnumren gäller utkastet som det kom." : "Sidnumren saknas till dess.";
        List<String> lines = new ArrayList<>();
        for (String step : STEPS) {
            lines.add(lines.size() + 1 + ". " + (step.equals(CONTENTS) ? step + pages : step));
        }
        return lines;
    }

    static List<String> remark(boolean paged) {
        List<String> lines = new ArrayList<>(List.of("Utkast. Att göra före publicering:"));
        lines.addAll(numbered(paged));
        return lines;
    }
}
