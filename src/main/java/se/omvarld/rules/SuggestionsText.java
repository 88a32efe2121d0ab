package se.omvarld.rules;

import java.util.List;
import se.omvarld.rules.Suggestion.Kind;

/** Suggestions in Swedish, with lines to paste. */
final class SuggestionsText {
    private static final int MOST_TITLES = 3;
    private static final int TITLE = 90;

    private final Suggestions all;
    private final StringBuilder text = new StringBuilder();

    private SuggestionsText(Suggestions all) {
        this.all = all;
    }

    static String of(Suggestions all) {
        return new SuggestionsText(all).text();
    }

    private String text() {
        text.append(all.labelled()).append(" märkta poster, ").append(all.archived());
        text.append(" andra i arkivet de senaste tre månaderna. Dagens regler:\n  ");
        text.append(figures(all.before(), all.archivePickedAWeek())).append('\n');
        section(Kind.CATCH, "Ord som hade fångat det som missades (klistra in under områdets rules)");
        section(Kind.REMOVE, "Ord som mest lyfter sådant som inte ska med (stryk ur find, eller begränsa med AND)");
        section(Kind.SORT, "Ord som hade sorterat rätt (klistra in under områdets sorting)");
        text.append(
                "\nVarje förslag är prövat för sig mot de märkta posterna. Få månader säger lite om nästa: ta bara ord som"
                        + " är rimliga i sig.\n");
        return text.toString();
    }

    private void section(Kind kind, String heading) {
        List<Suggestion> some =
                all.list().stream().filter(one -> one.kind() == kind).toList();
        text.append('\n').append(heading).append(some.isEmpty() ? ": inga.\n" : "\n");
        some.forEach(this::suggestion);
    }

    private void suggestion(Suggestion one) {
        text.append("\n      ").append(one.line()); // as deep as rules stand in the file
        text.append(one.area() == 0 ? "" : "   # område " + one.area());
        text.append(one.isSingle() ? ", finns bara i en relevant post: kan vara slump\n" : "\n");
        text.append("    ").append(effect(one)).append('\n');
        double aWeek = all.archivePickedAWeek() + one.archive() / Suggestions.WEEKS_A_MONTH;
        text.append("    ").append(figures(one.after(), aWeek)).append('\n');
        one.titles().stream()
                .limit(MOST_TITLES)
                .forEach(title -> text.append("    · ").append(shown(title)).append('\n'));
    }

    private static String effect(Suggestion one) {
        String archive = "; i arkivet " + signed(one.archive()) + " utvalda i månaden";
        return switch (one.kind()) {
            case CATCH ->
                "fångar " + one.gained() + ", drar in " + one.noise() + " som inte ska med; finns i " + one.relevant()
                        + " relevanta och " + one.others() + " andra" + archive;
            case REMOVE ->
                "lyfter ensamt " + -one.noise() + " som inte ska med; utan det missas " + one.lost() + "; finns i "
                        + one.relevant() + " relevanta och " + one.others() + " andra" + archive;
            case SORT ->
                "sorterar " + one.gained() + " rätt och " + one.lost() + " fel; finns i " + one.relevant()
                        + " av området och " + one.others() + " av andra" + archive;
        };
    }

    private String figures(Figures after, double aWeek) {
        String precision = all.hasOthers()
                ? ", av utvalda relevanta " + change(all.before().precision(), after.precision())
                : "";
        String week =
                all.archived() == 0 ? "" : ", ur arkivet utvalda i veckan " + numbers(all.archivePickedAWeek(), aWeek);
        return "relevanta utvalda " + change(all.before().recall(), after.recall()) + precision + ", rätt område "
                + change(all.before().areaFirst(), after.areaFirst()) + week;
    }

    private static String change(Share before, Share after) {
        return before.equals(after) ? share(after) : share(before) + " → " + share(after);
    }

    private static String share(Share share) {
        return share.part() + " av " + share.whole() + " (" + Math.round(100 * share.ratio()) + " %)";
    }

    private static String numbers(double before, double after) {
        String first = Reason.number(before);
        String second = Reason.number(after);
        return first.equals(second) ? first : first + " → " + second;
    }

    private static String signed(double number) {
        return (number > 0 ? "+" : "") + Reason.number(number).replace('-', '−');
    }

    private static String shown(String title) {
        String line = title.replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.length() <= TITLE ? line : line.substring(0, TITLE) + "…";
    }
}
