package se.omvarld.edition.returned;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.omvarld.edition.wording.DocumentText;
import se.omvarld.edition.wording.ReportMonth;
import se.omvarld.rules.model.Area;
import se.omvarld.store.published.ReturnedItem;
import se.omvarld.store.published.ReturnedItem.State;
import se.omvarld.template.ProgramCommand;

/** What analysts are told of a document that they sent back, in Swedish. */
public final class ReturnText {
    static final int MOST_TITLES = 40;
    static final int LONGEST_TITLE = 150;

    private final ReturnedDraft draft;
    private final List<Area> areas;
    private final List<String> lines = new ArrayList<>();

    private ReturnText(ReturnedDraft draft, List<Area> areas) {
        this.draft = draft;
        this.areas = areas;
    }

    /**
     * What the answer says.
     *
     * @param file the document's name
     */
    public static String of(ReturnedDraft draft, String file, List<Area> areas) {
        ReturnText text = new ReturnText(draft, areas);
        String month = new ReportMonth(draft.month()).nameAndYear();
        if (draft.unchanged()) {
            text.lines.add("Utkastet för " + month + " kom tillbaka utan ändringar i posterna: " + file);
            text.lines.add("Därför är ingenting sparat. Skicka in det igen när det är redigerat.");
            text.questions();
        } else {
            text.read(month, file);
        }
        return String.join("\n", text.lines) + "\n";
    }

    private void read(String month, String file) {
        lines.add("Det redigerade utkastet för " + month + " är inläst: " + file);
        lines.add("");
        if (!draft.compared()) {
            lines.add("Det finns inget utkast för månaden att jämföra med."
                    + (draft.isPublished() ? " Alla poster är sparade som publicerade." : ""));
        }
        figures();
        titles("Flyttade", ReturnedItem::moved, this::move);
        titles(
                "Omdöpta",
                ReturnedItem::retitled,
                item -> "”" + item.proposedTitle() + "” heter nu ”" + title(item) + "”");
        titles("Med annan typ", ReturnedItem::retyped, this::type);
        titles("Hämtade ur listan", item -> item.state() == State.ADDED, ReturnText::title);
        titles("Egna", item -> draft.compared() && item.state() == State.OWN, ReturnText::title);
        titles("Borttagna", item -> item.state() == State.REMOVED, ReturnText::title);
        questions();
        lines.add("");
        if (!draft.isPublished()) {
            unfinished();
            return;
        }
        lines.add("Det som står i dokumentet gäller nu som publicerat och föreslås inte igen. Ändras något, skicka in");
        lines.add("dokumentet en gång till: det senaste gäller.");
    }

    /** What is left to do, and what happens until then. */
    private void unfinished() {
        lines.add("INGENTING ÄR PUBLICERAT ÄN: utkastets egna anvisningar står kvar i dokumentet.");
        Map<String, Long> counts = draft.unfinished().stream()
                .collect(Collectors.groupingBy(
                        mark -> mark.note().toLowerCase(ReportMonth.SWEDISH), TreeMap::new, Collectors.counting()));
        counts.forEach((note, count) -> lines.add(figure(count, note, note)));
        list(
                "Här står de",
                draft.unfinished().stream()
                        .filter(mark -> !mark.title().isEmpty())
                        .map(mark -> DocumentText.line(mark.title(), LONGEST_TITLE))
                        .distinct()
                        .toList());
        lines.add("");
        lines.add(
                "Gör klart, ta bort anvisningarna inom hakparentes och skicka in dokumentet igen. Ska det publiceras");
        lines.add(
                "precis som det är? Svara på bevakningens mejl om dokumentet med det enda ordet ”publicera”, eller kör");
        lines.add(ProgramCommand.of("reports publish ") + draft.month() + ".");
        lines.add("Vad som behölls, flyttades och togs bort är sparat som facit för reglerna. Det som publicerats");
        lines.add("tidigare gäller tills vidare.");
    }

    private void questions() {
        list("Inte inlästa, och därför varken publicerade eller borttagna", ReturnQuestions.unread(draft.unread()));
        if (!draft.unread().isEmpty()) {
            lines.add(ReturnQuestions.REMEDY);
        }
        list("Stämmer det här?", ReturnQuestions.doubts(draft.doubts()));
    }

    private void figures() {
        long published = draft.items().stream().filter(ReturnedItem::published).count();
        lines.add(figure(published, "post i rapporten", "poster i rapporten"));
        if (!draft.compared()) {
            return;
        }
        lines.add(figure(draft.of(State.KEPT).size(), "behållen", "behållna") + ", varav "
                + count(ReturnedItem::moved, "flyttad", "flyttade") + ", "
                + count(ReturnedItem::retitled, "omdöpt", "omdöpta") + ", "
                + count(ReturnedItem::retyped, "med annan typ", "med annan typ"));
        String list = " ur listan ”Tas bort före publicering”";
        lines.add(figure(draft.of(State.ADDED).size(), "hämtad" + list, "hämtade" + list));
        lines.add(figure(draft.of(State.OWN).size(), "egen", "egna"));
        lines.add(figure(draft.of(State.REMOVED).size(), "borttagen", "borttagna"));
        if (!draft.unread().isEmpty()) {
            lines.add(figure(draft.unread().size(), "inte inläst, se nedan", "inte inlästa, se nedan"));
        }
    }

    private String count(Predicate<ReturnedItem> which, String one, String many) {
        long number = draft.of(State.KEPT).stream().filter(which).count();
        return number + " " + (number == 1 ? one : many);
    }

    private static String figure(long number, String one, String many) {
        return "%5d  %s".formatted(number, number == 1 ? one : many);
    }

    private void titles(String heading, Predicate<ReturnedItem> which, Function<ReturnedItem, String> line) {
        list(heading, draft.items().stream().filter(which).map(line).toList());
    }

    private void list(String heading, List<String> all) {
        if (all.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(heading);
        all.stream().limit(MOST_TITLES).forEach(line -> lines.add("- " + line));
        if (all.size() > MOST_TITLES) {
            lines.add("… och " + (all.size() - MOST_TITLES) + " till.");
        }
    }

    private String move(ReturnedItem item) {
        return title(item) + " (från " + area(item.proposedArea()) + " till "
                + area(item.item().area()) + ")";
    }

    private String type(ReturnedItem item) {
        return title(item) + " (från " + typed(item.proposedType()) + " till "
                + typed(item.item().type()) + ")";
    }

    private static String typed(String type) {
        return type.isEmpty() ? "ingen typ" : type;
    }

    private String area(int number) {
        return areas.stream()
                .filter(area -> area.number() == number)
                .map(Area::name)
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), found -> found.isEmpty() ? "Övrigt" : found.get(0)));
    }

    private static String title(ReturnedItem item) {
        return DocumentText.line(item.item().title(), LONGEST_TITLE);
    }
}
