package se.omvarld.edition.wording;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words that {@code config/wording.yaml} lets people choose.
 *
 * @param summary the openings of the summary's sentences: a row an area, in a row the first, second and third sentence's
 * @param nouns what a type is called inside a sentence, by the type in small letters
 * @param saidTwice beginnings of titles, in small letters, before which the type is said although they begin with it
 * @param boilerplate beginnings of sentences that leads are better without
 * @param beforeNumbers words that are held together with the number behind them
 * @param afterNumbers words that are held together with the number before them
 */
public record Wording(
        List<List<String>> summary,
        Map<String, Noun> nouns,
        List<String> saidTwice,
        List<String> boilerplate,
        List<String> beforeNumbers,
        List<String> afterNumbers) {

    /** A type's name in its two forms: {@code ett uppdrag}, {@code uppdraget}. */
    public record Noun(String indefinite, String definite) {
        static final Noun NEWS = new Noun("en nyhet", "nyheten");
    }

    public Wording {
        summary = summary.stream().map(List::copyOf).toList();
        nouns = Map.copyOf(nouns);
        saidTwice = List.copyOf(saidTwice);
        boilerplate = List.copyOf(boilerplate);
        beforeNumbers = List.copyOf(beforeNumbers);
        afterNumbers = List.copyOf(afterNumbers);
    }

    Noun noun(String type) {
        return nouns.getOrDefault(type.toLowerCase(Locale.ROOT), Noun.NEWS);
    }
}
