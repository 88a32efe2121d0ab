package se.omvarld.edition.draft;

import java.util.ArrayList;
import java.util.List;
import se.omvarld.edition.wording.DocumentText;
import se.omvarld.edition.wording.ReportMonth;

/**
 * The words of the mail that carries the draft.
 *
 * @param paged whether the draft's table of contents has page numbers
 */
record DraftLetterText(DraftContent content, List<Chapter> chapters, String file, boolean paged) {

    /** For example {@code 42 poster}. */
    String total() {
        return counted(
                chapters.stream().mapToInt(chapter -> chapter.stories().size()).sum(), "post", "poster");
    }

    String write() {
        String month = ReportMonth.of(content.edition()).nameAndYear();
        List<String> lines = new ArrayList<>();
        lines.add("Här kommer utkastet till månadsrapporten Omvärldsbevakning för " + month + ",");
        lines.add("som Word-dokument: " + file);
        lines.add("");
        lines.add("I kapitlen står " + total() + ":");
        chapters.stream()
                .filter(Chapter::printed)
                .forEach(chapter -> lines.add("  %3d  %s"
                        .formatted(chapter.stories().size(), chapter.area().name())));
        lines.add("");
        lines.add(others());
        if (!content.passedOver().isEmpty()) {
            lines.add(passedOver(content.passedOver().size()));
        }
        if (!content.leftOut().isEmpty()) {
            lines.add(DocumentText.line(content.leftOut(), 1000));
        }
        lines.add("");
        content.last().ifPresent(last -> {
            lines.add("Så gick det med den senast publicerade rapporten");
            lines.addAll(last.lines());
            lines.add("");
        });
        lines.add("Så går du vidare");
        lines.add("Spara dokumentet, öppna det i Word och arbeta direkt i det. En kommentar vid varje post");
        lines.add("säger varför den valdes, i vilka veckobrev den stod och vilka andra som skrivit om den.");
        lines.add("");
        lines.add("Att göra före publicering");
        lines.addAll(Checklist.numbered(paged));
        lines.add("");
        lines.add("Automatiskt utskick. Utskicks-id " + content.edition().period());
        return String.join("\n", lines) + "\n";
    }

    private String others() {
        int others =
                chapters.stream().mapToInt(chapter -> chapter.others().size()).sum();
        if (others == 0) {
            return "Inga fler träffar under månaden.";
        }
        return counted(others, "träff", "träffar") + " till, som bara var med i veckobreven, står sist i dokumentet"
                + "\nunder ”Tas bort före publicering”.";
    }

    private static String passedOver(int number) {
        return number + " av dem har poäng nog för ett kapitel, men ingen valde " + (number == 1 ? "den" : "dem")
                + " när veckobrevet besvarades.\nEn kommentar vid varje sådan säger det.";
    }

    private static String counted(int number, String one, String many) {
        return number == 0 ? "inga " + many : number + " " + (number == 1 ? one : many);
    }
}
