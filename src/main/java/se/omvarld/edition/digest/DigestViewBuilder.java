package se.omvarld.edition.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.omvarld.edition.wording.Wording;
import se.omvarld.item.text.DisplayText;
import se.omvarld.rules.model.Area;
import se.omvarld.store.story.RelatedStories;
import se.omvarld.store.story.Story;

/** Turns a digest's content into what the templates show, with as many items in full as it is told. */
final class DigestViewBuilder {
    private static final int OTHER = DigestContent.OTHER;

    private final DigestContent content;
    private final Map<Integer, String> areaNames = new TreeMap<>();
    private final List<DigestView.Entry> entries;
    private final int hits;

    private final ReplyLinks links;

    private final DigestFoot foot;

    DigestViewBuilder(DigestContent content, ReplyLinks links, Wording wording, DigestFoot foot) {
        this.content = content;
        this.foot = foot;
        this.links = links;
        for (Area area : content.areas()) {
            areaNames.put(area.number(), DisplayText.line(area.name()));
        }
        areaNames.putIfAbsent(OTHER, "Övrigt");
        String name = WindowPhrases.of(content.edition()).name();
        EntryRenderer writer = new EntryRenderer(
                areaNames, number -> links.of(content.edition().period(), name, number), wording);
        List<Story> stories = content.stories();
        Map<String, List<Story>> related = RelatedStories.of(content.shown());
        entries = IntStream.range(0, stories.size())
                .mapToObj(place -> writer.write(
                        stories.get(place),
                        place + 1,
                        related.getOrDefault(stories.get(place).id(), List.of()).stream()
                                .map(other -> stories.indexOf(other) + 1)
                                .sorted()
                                .toList()))
                .toList();
        hits = content.shown().size();
    }

    /** The view with the given number of items in full, those with the highest scores, and the others by title. */
    DigestView write(int inFull) {
        WindowPhrases window = WindowPhrases.of(content.edition());
        List<DigestView.Section> areas = areas(highest(inFull));
        return new DigestView(
                DigestPhrases.subject(window.name(), hits),
                DigestPhrases.preheader(content, areas),
                "Omvärldsbevakning " + window.name(),
                window.days(),
                window.gap(),
                content.notices().stream().map(DisplayText::line).toList(),
                DigestPhrases.counts(content),
                DigestPhrases.shortened(Math.max(0, hits - inFull)),
                ChoicePhrases.choice(content, areaNames),
                hits == 0 && !content.daily() ? ChoicePhrases.looked(content.publishers()) : "",
                content.daily(),
                areas,
                SourceHealthLines.of(content.troubled(), content.edition().until()),
                DisplayText.line(content.edition().period()),
                links.code(content.edition().period()),
                links.how(),
                ChosenSoFar.of(content.soFar(), areaNames),
                MostImportant.places(content).stream().map(this::top).toList(),
                MostImportant.order(content),
                foot.lines());
    }

    private DigestView.Top top(int place) {
        DigestView.Entry entry = entries.get(place);
        String area = areaNames.get(content.areaOf(content.stories().get(place)));
        return new DigestView.Top(entry.number(), entry.type(), entry.title(), entry.language(), area);
    }

    private Set<Integer> highest(int inFull) {
        Comparator<Integer> byScore =
                Comparator.comparingDouble(place -> content.stories().get(place).score());
        return IntStream.range(0, entries.size())
                .filter(place -> content.shows(content.areaOf(content.stories().get(place))))
                .boxed()
                .sorted(byScore.reversed())
                .limit(inFull)
                .collect(Collectors.toSet());
    }

    private List<DigestView.Section> areas(Set<Integer> inFull) {
        List<DigestView.Section> areas = new ArrayList<>();
        areaNames.forEach((number, name) -> {
            List<Integer> places = placesIn(number);
            if (content.shows(number) && (number != OTHER || !places.isEmpty())) {
                areas.add(new DigestView.Section(
                        "omrade-" + number,
                        name,
                        places.size(),
                        places.stream()
                                .filter(inFull::contains)
                                .map(entries::get)
                                .toList(),
                        places.stream()
                                .filter(place -> !inFull.contains(place))
                                .map(entries::get)
                                .toList()));
            }
        });
        return areas;
    }

    private List<Integer> placesIn(int area) {
        return IntStream.range(0, entries.size())
                .filter(place -> area == content.areaOf(content.stories().get(place)))
                .boxed()
                .toList();
    }
}
