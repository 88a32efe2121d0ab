package se.omvarld.edition.word;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.omvarld.edition.text.UnfinishedMark;
import se.omvarld.edition.word.paragraph.WordParagraph;

/** Finds the notes in brackets that the draft and its template set, and that people are to take away before publication. */
final class UnfinishedMarks {
    private static final Pattern NOTE = Pattern.compile(
            "(?iu)\\[\\s*(?:skriv om|översätt och skriv om|förslag|ingress saknas[^\\]]{0,200}|källadress saknas"
                    + "|inga poster valda[^\\]]{0,200}|förnamn efternamn|befattning)\\s*]");

    private UnfinishedMarks() {}

    /** Those of the items that were read, and those that stand outside of items. */
    static List<UnfinishedMark> of(List<WordParagraph> paragraphs, List<WordSection> sections) {
        List<UnfinishedMark> marks = new ArrayList<>();
        Set<WordParagraph> within = Collections.newSetFromMap(new IdentityHashMap<>());
        for (WordSection section : sections) {
            String title = WordItem.of(section).heading();
            within.add(section.heading());
            within.addAll(section.under());
            Stream.concat(Stream.of(section.heading()), section.under().stream())
                    .flatMap(UnfinishedMarks::notes)
                    .distinct()
                    .forEach(note -> marks.add(new UnfinishedMark(title, note)));
        }
        paragraphs.stream()
                .filter(paragraph -> !within.contains(paragraph) && !paragraph.contents())
                .flatMap(UnfinishedMarks::notes)
                .forEach(note -> marks.add(new UnfinishedMark("", note)));
        return marks;
    }

    private static Stream<String> notes(WordParagraph paragraph) {
        return NOTE
                .matcher(paragraph.text())
                .results()
                .map(found -> found.group().replaceAll("\\s+", " "))
                .collect(Collectors.toList())
                .stream();
    }
}
