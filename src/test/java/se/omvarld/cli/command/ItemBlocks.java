package se.omvarld.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.omvarld.edition.returned.EditedDraft;

/** A draft's items as blocks of XML: heading, lead, address. */
public final class ItemBlocks {
    private static final Pattern HEADINGS = Pattern.compile("w:name=\"(post_|kapitel_|rubrik_)");
    private final byte[] document;
    private final List<String> items = new ArrayList<>();

    public ItemBlocks(byte[] document) {
        this.document = document;
        EditedDraft.body(document, xml -> {
            List<Integer> starts = new ArrayList<>();
            List<Boolean> isItem = new ArrayList<>();
            Matcher heading = HEADINGS.matcher(xml);
            while (heading.find()) {
                starts.add(xml.lastIndexOf("<w:p>", heading.start()));
                isItem.add(heading.group(1).equals("post_"));
            }
            for (int i = 0; i < starts.size() - 1; i++) {
                if (isItem.get(i)) {
                    items.add(xml.substring(starts.get(i), starts.get(i + 1)));
                }
            }
            return xml;
        });
    }

    List<String> items() {
        return List.copyOf(items);
    }

    /** The document without its first items. */
    public byte[] without(int first) {
        return EditedDraft.finished(document, xml -> removed(xml, items.subList(0, first)));
    }

    static String removed(String xml, List<String> blocks) {
        String rest = xml;
        for (String block : blocks) {
            rest = rest.replace(block, "");
        }
        return rest;
    }

    /** The chapter's heading with blocks right under it. */
    static String under(String xml, int chapter, String blocks) {
        String heading = EditedDraft.paragraph(xml, "w:name=\"kapitel_" + chapter + "\"");
        return xml.replace(heading, heading + blocks);
    }

    /** The block with another heading. */
    static String titled(String block, String title) {
        return block.replaceFirst(
                "<w:t xml:space=\"preserve\">[^<]*</w:t>", "<w:t xml:space=\"preserve\">" + title + "</w:t>");
    }
}
