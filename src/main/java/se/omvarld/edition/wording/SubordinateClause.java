package se.omvarld.edition.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What follows "att": a main clause with its adverbs before the verb, "AI än så länge inte tar jobben". */
final class SubordinateClause {
    private static final int MOST_WORDS = 25;
    private static final int LATEST_VERB = 10;

    /** Titles that begin so have their verb before their subject, or none. */
    private static final Set<String> INVERTING = words(
            "nu så här där då i på med efter under vid idag snart hur vad vem varför "
                    + "när om inför trots för genom utan av till från dags klart därför fortsatt bakom mellan mot inom bara även inte "
                    + "vi jag du ni att kan ska får har är vill åter igen först sedan över flest låt dessa detta därmed nej ja");
    /** Who speaks or is spoken to is not the report. */
    private static final Set<String> PERSONAL =
            words("jag mig min mitt mina du dig din ditt dina vi oss vår vårt våra ni er ert era");
    /** Adverbs whose place differs between a main clause and a subordinate one. */
    private static final Set<String> MOVING =
            words("inte aldrig redan ännu alltid snart nu även också fortfarande dock bara därför "
                    + "sällan ofta äntligen ej än åter kanske längre");
    /** "än så länge inte": these may stand among moving adverbs. */
    private static final Set<String> AMONG = words("så länge");

    private SubordinateClause() {}

    /** @param title without marks inside; empty when it is no clause whose word order is sure */
    static Optional<String> of(String title, String lead) {
        List<String> words = new ArrayList<>(List.of(title.split(" ")));
        List<String> low = words.stream()
                .map(word -> word.toLowerCase(ReportMonth.SWEDISH).replace(",", ""))
                .toList();
        int verb = verb(low);
        boolean unsure = words.size() > MOST_WORDS
                || INVERTING.contains(low.get(0))
                || verb < 0
                || low.subList(0, verb).contains("som")
                || low.stream().anyMatch(PERSONAL::contains);
        if (unsure) {
            return Optional.empty();
        }
        int end = verb + 1;
        while (end < low.size()
                && (MOVING.contains(low.get(end)) || (end > verb + 1 && AMONG.contains(low.get(end))))) {
            end++;
        }
        boolean others = low.subList(0, verb).stream().anyMatch(MOVING::contains)
                || low.subList(end, low.size()).stream().anyMatch(MOVING::contains);
        if (others || (end == low.size() && end > verb + 1)) {
            return Optional.empty();
        }
        words.add(end - 1, words.remove(verb));
        return Optional.of(FirstWord.inside(String.join(" ", words), lead));
    }

    static boolean hasVerb(String title) {
        return Arrays.stream(title.toLowerCase(ReportMonth.SWEDISH).split(" ")).anyMatch(FiniteVerbs::contain);
    }

    private static int verb(List<String> low) {
        for (int i = 1; i < Math.min(LATEST_VERB, low.size()); i++) {
            if (FiniteVerbs.contain(low.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }
}
