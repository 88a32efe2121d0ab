package se.omvarld.edition.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.omvarld.edition.wording.TypedTitle;

/**
 * An item's lines sorted into heading, paragraphs and addresses.
 *
 * @param links where links in the item's text lead, when the document says so
 * @param lost how many pieces of text stood right under addresses
 */
record TextItem(String heading, List<String> body, List<AddressRun> runs, List<String> links, int lost) {

    /** @param lines the first is the heading with its number */
    static TextItem of(List<ReportLine> lines, HeadingWidth width, TornWords words) {
        List<List<ReportLine>> blocks = blocks(lines);
        int headingLines = width.headingLines(blocks.get(0));
        String numbered = joined(blocks.get(0).subList(0, headingLines), words);
        String heading = ItemNumber.of(numbered).map(ItemNumber::rest).orElse(numbered);
        blocks.set(0, blocks.get(0).subList(headingLines, blocks.get(0).size()));
        List<String> body = new ArrayList<>();
        List<AddressRun> runs = new ArrayList<>();
        int lost = 0;
        for (List<ReportLine> block : blocks) {
            lost += sort(block, body, runs);
        }
        List<String> links =
                lines.stream().flatMap(line -> line.links().stream()).distinct().toList();
        return new TextItem(heading, body, runs, links, lost);
    }

    ReadItem read(int area, ItemAddresses addresses) {
        TypedTitle title = TypedTitle.of(heading);
        return new ReadItem(Optional.empty(), title.title(), title.type(), area, body, addresses.of(runs, links));
    }

    private static List<List<ReportLine>> blocks(List<ReportLine> lines) {
        List<List<ReportLine>> blocks = new ArrayList<>(List.of(new ArrayList<>()));
        for (ReportLine line : lines) {
            List<ReportLine> last = blocks.get(blocks.size() - 1);
            if (!line.isBlank()) {
                last.add(line);
            } else if (!last.isEmpty()) {
                blocks.add(new ArrayList<>());
            }
        }
        return blocks;
    }

    /** Takes text up to the first address, then addresses; text after those goes with them. */
    private static int sort(List<ReportLine> block, List<String> body, List<AddressRun> runs) {
        int text = 0;
        while (text < block.size() && !block.get(text).startsAddress()) {
            text++;
        }
        if (text > 0) {
            body.add(block.subList(0, text).stream().map(ReportLine::text).collect(Collectors.joining(" ")));
        }
        int lost = 0;
        for (int i = text; i < block.size(); ) {
            List<ReportLine> rest = block.subList(i, block.size());
            if (rest.get(0).startsAddress()) {
                runs.add(AddressRun.at(rest));
                i += AddressRun.length(rest);
            } else {
                lost += rest.get(0).pageStart() ? 1 : 0;
                i++;
            }
        }
        return lost;
    }

    private static String joined(List<ReportLine> lines, TornWords words) {
        String joined = lines.get(0).text();
        for (ReportLine line : lines.subList(1, lines.size())) {
            boolean torn = PageJoints.isTorn(joined, line.text());
            joined = torn ? words.joined(joined, line.text()) : joined + " " + line.text();
        }
        return joined;
    }
}
