package se.omvarld.rules.evaluate;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a table with a caption and header cells; a row's first cell is its header. */
public final class HtmlTable {
    private final StringBuilder html = new StringBuilder();

    /** @param columns the columns' headers, the first one over the rows' headers */
    public HtmlTable(String caption, List<String> columns) {
        html.append("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .append(HtmlText.of(caption))
                .append("\">\n<table>\n<caption>")
                .append(HtmlText.of(caption))
                .append("</caption>\n<thead><tr>")
                .append(columns.stream()
                        .map(column -> "<th scope=\"col\">" + HtmlText.of(column) + "</th>")
                        .collect(Collectors.joining()))
                .append("</tr></thead>\n<tbody>\n");
    }

    /** Adds a row of text. */
    public HtmlTable row(String header, List<String> cells) {
        return rowOfHtml(header, cells.stream().map(HtmlTable::cell).toList());
    }

    /** Adds a row whose cells are whole {@code td} elements. */
    public HtmlTable rowOfHtml(String header, List<String> cells) {
        html.append("<tr><th scope=\"row\">")
                .append(HtmlText.of(header))
                .append("</th>")
                .append(String.join("", cells))
                .append("</tr>\n");
        return this;
    }

    /** A cell of text; numbers stand to the right. */
    public static String cell(String text) {
        boolean number = text.matches("[−+–]?[\\d ,%]*( av \\d+ \\(\\d+ %\\)|%-enheter)?");
        return (number ? "<td class=\"number\">" : "<td>") + HtmlText.of(text) + "</td>";
    }

    /** A cell with a word for those who do not see its colour. */
    public static String cell(String text, String kind) {
        return "<td class=\"number " + kind + "\">" + HtmlText.of(text) + "</td>";
    }

    /** A cell with a bar as long as a share. */
    public static String bar(String text, double share) {
        long percent = Math.round(100 * Math.max(0, Math.min(1, share)));
        return "<td class=\"bar\"><span style=\"width:" + percent + "%\" aria-hidden=\"true\"></span>"
                + HtmlText.of(text) + "</td>";
    }

    @Override
    public String toString() {
        return html + "</tbody>\n</table>\n</div>\n";
    }
}
