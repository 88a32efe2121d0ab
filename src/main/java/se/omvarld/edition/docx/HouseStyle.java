package se.omvarld.edition.docx;

/** The styles that the template must have, by the name that the file holds ({@code w:name}); Word shows them translated. */
public enum HouseStyle {
    HEADING_1("heading 1"),
    HEADING_2("heading 2"),
    BODY("Normal"),
    AREA_NAME("Områdesrubrik"),
    SOURCE_ADDRESS("Källadress"),
    BULLET("List Bullet"),
    CONTENTS_1("toc 1"),
    CONTENTS_2("toc 2"),
    LINK("Hyperlink"),
    TO_DO("Att åtgärda"),
    COMMENT("annotation text");

    private final String styleName;

    HouseStyle(String styleName) {
        this.styleName = styleName;
    }

    public String styleName() {
        return styleName;
    }
}
