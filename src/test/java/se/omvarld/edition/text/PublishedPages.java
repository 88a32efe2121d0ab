package se.omvarld.edition.text;

import java.util.ArrayList;
import java.util.List;

/** Lays invented items out as text that a program has taken from a published PDF: broken by the page's width. */
public final class PublishedPages {
    private static final List<String> CHAPTERS = List.of(
            "Styrning och samordning",
            "Regler och lagstiftning, datatillgång",
            "Digitala verktyg och AI",
            "Kompetens",
            "Beredskap och cybersäkerhet",
            "Övrigt");

    private int width = 90;
    private boolean linkLists;
    private boolean formFeeds;
    private String beforeAddress = "";
    private final List<String> page = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    PublishedPages width(int characters) {
        width = characters;
        return this;
    }

    /** Each page ends with all its links, once for each line that they are broken into. */
    PublishedPages withLinkLists() {
        linkLists = true;
        return this;
    }

    /** Each page has a header, a footer with its number, and a form feed. */
    PublishedPages withFormFeeds() {
        formFeeds = true;
        return this;
    }

    PublishedPages withAddressesAfter(String mark) {
        beforeAddress = mark;
        return this;
    }

    /** A report with a page for every third item. */
    public String of(List<ReadItem> items) {
        text.append("Omvärldsbevakning\n\nApril 2026\n\nSammanfattning\nStyrning och samordning\nHär lyfts något.\n\n");
        contents(items);
        int chapter = 0;
        int number = 0;
        for (int i = 0; i < items.size(); i++) {
            ReadItem item = items.get(i);
            if (item.area() != chapter) {
                chapter = item.area();
                number = 0;
                text.append(chapter)
                        .append(' ')
                        .append(CHAPTERS.get(chapter - 1))
                        .append(" \n\n \n\n");
            }
            write(item, chapter + "." + ++number);
            if (i % 3 == 2) {
                endPage(i / 3 + 1);
            }
        }
        endPage(items.size());
        return text.toString();
    }

    private void contents(List<ReadItem> items) {
        text.append("Innehåll\n");
        items.stream().map(ReadItem::area).distinct().forEach(area -> text.append(area)
                .append(' ')
                .append(CHAPTERS.get(area - 1))
                .append(" ..... 3\n")
                .append(area)
                .append(".1 En rubrik i innehållet ...... 4\n"));
        text.append('\n');
    }

    private void write(ReadItem item, String number) {
        String type = item.type().isEmpty() ? "" : item.type() + " – ";
        wrap(number + " " + type + item.title(), width * 2 / 3);
        for (String paragraph : item.body()) {
            wrap(paragraph, width);
            text.append('\n');
        }
        for (String url : item.urls()) {
            text.append(beforeAddress);
            int lines = breakAddress(url);
            page.addAll(java.util.Collections.nCopies(lines, url));
        }
        text.append('\n');
    }

    private void wrap(String words, int at) {
        int column = 0;
        for (String word : words.split(" ", -1)) {
            if (column > 0 && column + 1 + word.length() > at) {
                text.append(" \n");
                column = 0;
            }
            text.append(column == 0 ? "" : " ").append(word);
            column += (column == 0 ? 0 : 1) + word.length();
        }
        text.append(" \n");
    }

    private int breakAddress(String url) {
        int lines = 1;
        String rest = url;
        while (rest.length() > width) {
            int hyphen = rest.lastIndexOf('-', width - 1);
            int end = hyphen > 0 ? hyphen + 1 : width;
            text.append(rest, 0, end).append('\n');
            rest = rest.substring(end);
            lines++;
        }
        text.append(rest).append(" \n");
        return lines;
    }

    private void endPage(int number) {
        if (linkLists) {
            page.forEach(url -> text.append(url).append('\n'));
            text.append(' ');
        }
        if (formFeeds) {
            text.append("Sida ").append(number).append(" av 9\n\fE-hälsomyndigheten, omvärldsbevakning\n\n");
        }
        page.clear();
    }
}
