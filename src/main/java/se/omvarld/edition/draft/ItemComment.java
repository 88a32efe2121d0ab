package se.omvarld.edition.draft;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import se.omvarld.edition.wording.DocumentText;
import se.omvarld.edition.wording.ReportMonth;
import se.omvarld.edition.wording.Wording;
import se.omvarld.item.address.Address;
import se.omvarld.rules.model.WordSubjects;
import se.omvarld.store.choice.StoryChoices;
import se.omvarld.store.story.Story;

/** What the comment at an item says: why it was picked, where it stood, who else carries it. */
final class ItemComment {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", ReportMonth.SWEDISH);
    private static final int MOST_PLACES = 10;
    private final DraftContent content;
    private final ZoneId zone;
    private final SimilarItems similar;

    ItemComment(DraftContent content, ZoneId zone, Wording wording) {
        this.content = content;
        this.similar = new SimilarItems(content, wording);
        this.zone = zone;
    }

    List<String> on(Story story) {
        List<String> lines = new ArrayList<>(chosen(story));
        lines.add("Varför: " + said(story.reason(), "ingen motivering finns."));
        DecimalFormat score = new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(ReportMonth.SWEDISH));
        if (story.reason().isEmpty()) { // else the sentence has said it
            lines.add("Poäng: " + score.format(story.score()) + ". Träff på: "
                    + said(String.join(", ", WordSubjects.of(story.words())), "inga ord") + ".");
        }
        lines.add("Källa: " + source(story, zone) + ".");
        content.areas().stream()
                .filter(area -> area.number() == story.secondArea())
                .forEach(area -> lines.add("Tänkbart annat område: " + area.name() + "."));
        String digest = content.digests().getOrDefault(story.id(), "");
        lines.add("I veckobrevet: " + said(digest, "inte med") + ".");
        lines.addAll(places(story));
        lines.addAll(similar.on(story));
        return lines;
    }

    /** The same in the list that is to be removed, where only what people must know is said. */
    List<String> onListed(Story story) {
        List<String> lines = new ArrayList<>(chosen(story));
        lines.addAll(similar.on(story));
        return lines;
    }

    /** What people said of it in their answers to digests, with their names; nothing when nobody said anything. */
    List<String> chosen(Story story) {
        if (content.passedOver().contains(story.id())) {
            return List.of("Stod i veckobrevet (" + content.digests().getOrDefault(story.id(), "")
                    + "), men ingen valde den när brevet besvarades. Ska den med: klipp ut raden, klistra in den i kapitlet"
                    + " och ge den formatmallen Rubrik 2.");
        }
        return content.choices().of(story.id()).map(this::chosen).orElse(List.of());
    }

    private List<String> chosen(StoryChoices said) {
        List<String> lines = new ArrayList<>();
        if (said.chosen()) {
            lines.add("Vald till rapporten av " + said(String.join(", ", said.report()), "okänd") + ".");
        }
        if (!said.no().isEmpty()) {
            lines.add("Inte för oss, enligt " + said(String.join(", ", said.no()), "okänd") + ".");
        }
        said.areas()
                .forEach(read ->
                        lines.add("Till " + area(read.choice().area()) + ", enligt " + said(read.by(), "okänd") + "."));
        said.comments()
                .forEach(read -> lines.add("Kommentar av " + said(read.by(), "okänd") + ": "
                        + said(read.choice().text(), "")));
        return lines;
    }

    private String area(int number) {
        return content.areas().stream()
                .filter(area -> area.number() == number)
                .findFirst()
                .map(area -> area.name())
                .orElse("Övrigt");
    }

    /** For example {@code Läkemedelsverket, 12 mars 2026}. */
    static String source(Story story, ZoneId zone) {
        String publisher = said(story.publisher(), "okänd utgivare");
        return publisher + ", " + DAY.format(story.dated().atZone(zone));
    }

    private static List<String> places(Story story) {
        List<Story.Appearance> elsewhere = story.also().stream()
                .filter(other -> !other.link().equals(story.link()))
                .toList();
        List<String> places = new ArrayList<>();
        for (Story.Appearance other : elsewhere.stream().limit(MOST_PLACES).toList()) {
            places.add("Även hos " + said(other.publisher(), "annan utgivare") + ": "
                    + DocumentText.line(other.title(), 150) + " "
                    + Address.link(other.link()).map(Object::toString).orElse("(utan adress)"));
        }
        if (elsewhere.size() > MOST_PLACES) {
            places.add("… och på " + (elsewhere.size() - MOST_PLACES) + " ställen till.");
        }
        return places;
    }

    private static String said(String text, String otherwise) {
        String line = DocumentText.line(text, 500);
        return line.isEmpty() ? otherwise : line;
    }
}
