package se.omvarld.edition.returned;

/** What analysts do to the draft of {@link ReturnedDraftsTest}, in the document's XML. */
public final class DraftEdits {
    private DraftEdits() {}

    /** One is removed, one retitled, one retyped, one moved to the chapter Beredskap, and one is their own. */
    public static String asAnalysts(String xml) {
        String moved = EditedDraft.paragraph(xml, "Hälsodata säljs i söder");
        String address = EditedDraft.paragraph(xml, "https://a.se/2");
        String chapter = chapterTwo(xml);
        String own = EditedDraft.heading(2, "Studie – En egen post") + EditedDraft.text("https://egen.se/5");
        return without(xml, "Ny lag om hälsodata")
                .replace(moved, "")
                .replace(address, "")
                .replace(chapter, chapter + moved + address + own)
                .replace("Hälsodata delas i norr", "Hälsodata delas i hela norr")
                .replace(">Sjukhusen byter hälsodata", ">Beslut – Sjukhusen byter hälsodata");
    }

    /** The notes in brackets are seen to, as they are before a report is published. */
    public static String finished(String xml) {
        return xml.replaceAll(
                "\\[(?:skriv om|översätt och skriv om|Förslag|Ingress saknas[^\\]<]*|Källadress saknas"
                        + "|Inga poster valda[^\\]<]*|Förnamn Efternamn|[Bb]efattning)]",
                "");
    }

    /** The heading of the second chapter, Beredskap; the list at the end has the area's name too. */
    public static String chapterTwo(String xml) {
        return EditedDraft.paragraph(xml, "w:name=\"kapitel_2\"");
    }

    /** The item's heading goes away; what stood under it too. */
    public static String without(String xml, String title) {
        String heading = EditedDraft.paragraph(xml, title);
        int from = xml.indexOf(heading);
        int next = xml.indexOf("<w:pStyle w:val=\"Rubrik", from + heading.length());
        int until = Math.max(xml.lastIndexOf("<w:p>", next), xml.lastIndexOf("<w:p ", next));
        return xml.substring(0, from) + xml.substring(until);
    }

    public static String withoutIds(String xml) {
        return xml.replaceAll("<w:tag [^>]*/>", "").replaceAll("<w:bookmark(Start|End)[^>]*/>", "");
    }
}
