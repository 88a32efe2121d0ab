package se.omvarld.source.pdf;

import java.util.regex.Pattern;

/** Tells a title that someone gave a document from what programs fill in. */
final class PdfTitle {
    private static final int LONGEST = 300;
    private static final int FEWEST_LETTERS = 4;

    private static final Pattern PROGRAM =
            Pattern.compile("(?iu)(?:microsoft|ms|libreoffice|openoffice|adobe|acrobat|indesign|canva)\\b.*"
                    + "|(?:untitled|namnlös|utan (?:titel|rubrik)|no title|ingen titel)\\b.*"
                    + "|(?:document|dokument|presentation|powerpoint-presentation|slide|bild|layout|title|titel|rubrik|print|scan|skanning|pdf)"
                    + "[\\s_-]*\\d*");
    private static final Pattern FILE =
            Pattern.compile("(?iu).*\\.(?:docx?|docm|dotx?|rtf|odt|pptx?|odp|xlsx?|indd|qxd|pdf|tmp|html?|tex|ai|eps)"
                    + "|.*[\\\\/].*\\.\\w{2,5}|\\S*[_\\d]\\S*");

    private PdfTitle() {}

    static boolean isSensible(String title) {
        long letters = title.codePoints().filter(Character::isLetter).count();
        return title.length() <= LONGEST
                && letters >= FEWEST_LETTERS
                && title.indexOf('\uFFFD') < 0
                && !PROGRAM.matcher(title).matches()
                && !FILE.matcher(title).matches();
    }
}
