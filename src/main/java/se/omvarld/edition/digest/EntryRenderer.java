package se.omvarld.edition.digest;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.omvarld.edition.wording.Headline;
import se.omvarld.edition.wording.HousePunctuation;
import se.omvarld.edition.wording.LeadLists;
import se.omvarld.edition.wording.SentenceCut;
import se.omvarld.edition.wording.SourceText;
import se.omvarld.edition.wording.Wording;
import se.omvarld.item.address.Address;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.item.text.DisplayText;
import se.omvarld.item.text.LanguageTag;
import se.omvarld.rules.model.WordSubjects;
import se.omvarld.store.story.Story;

/** Turns a story into what the templates show of it: bounded, cleaned, dated. */
final class EntryRenderer {
    private static final int TITLE = 300;
    private static final int LEAD = 320;
    private static final int NAME = 80;
    private static final int WORD = 40;
    private static final int MOST_PLACES = 12;

    private final Map<Integer, String> areaNames;

    private final IntFunction<DigestView.Answers> answers;
    private final Wording wording;

    /** @param answers the links by which an item is chosen, by its number */
    EntryRenderer(Map<Integer, String> areaNames, IntFunction<DigestView.Answers> answers, Wording wording) {
        this.wording = wording;
        this.areaNames = areaNames;
        this.answers = answers;
    }

    /** @param similar numbers of items that may be the same news */
    DigestView.Entry write(Story story, int number, List<Integer> similar) {
        String title = bounded(Headline.known(story), TITLE);
        return new DigestView.Entry(
                number,
                bounded(Headline.typeBefore(story, wording), NAME),
                title.isEmpty() ? "(utan rubrik)" : Headline.quotedOpinion(title, story),
                link(story.link()),
                LanguageTag.foreign(story.language()),
                byline(story),
                lead(story.lead(), title),
                words(story.words()),
                secondArea(story),
                places(story.also()),
                answers.apply(number),
                story.draft(),
                similar.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private static String link(String address) {
        return Address.link(address).map(URI::toString).orElse("");
    }

    private String secondArea(Story story) {
        return story.secondArea() == story.area() ? "" : areaNames.getOrDefault(story.secondArea(), "");
    }

    private static String byline(Story story) {
        String publisher = bounded(story.publisher(), NAME);
        return (publisher.isEmpty() ? "" : publisher + " · ") + SwedishDateFormat.day(story.dated());
    }

    private String lead(String text, String title) {
        String told = LeadLists.inOneLine(SourceText.told(DisplayText.line(text), wording));
        String lead = SentenceCut.lead(HousePunctuation.of(told), LEAD);
        return lead.equalsIgnoreCase(title) ? "" : HousePunctuation.balanced(lead);
    }

    private static String words(List<String> words) {
        return WordSubjects.of(words).stream()
                .map(word -> bounded(word, WORD))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static List<DigestView.Place> places(List<Story.Appearance> also) {
        Stream<DigestView.Place> named = also.stream()
                .limit(MOST_PLACES)
                .map(place -> new DigestView.Place(bounded(place.publisher(), NAME), link(place.link())));
        int more = also.size() - MOST_PLACES;
        Stream<DigestView.Place> others =
                more > 0 ? Stream.of(new DigestView.Place("och " + more + " till", "")) : Stream.empty();
        return Stream.concat(named, others).toList();
    }

    private static String bounded(String text, int max) {
        return SentenceCut.words(DisplayText.line(text), max);
    }
}
