package se.omvarld.edition.docx;

import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** The parts of a field, which programs compute: begin, instruction, separator, the result shown, end. */
final class WordField {
    private WordField() {}

    /** The page on which a bookmark begins. */
    static String pageOf(String bookmark) {
        return " PAGEREF " + bookmark + " \\h ";
    }

    static void begin(CTR begin, CTR instruction, CTR separator, String field) {
        mark(begin, STFldCharType.BEGIN);
        var text = instruction.addNewInstrText();
        text.setStringValue(field);
        text.setSpace(SpaceAttribute.Space.PRESERVE);
        mark(separator, STFldCharType.SEPARATE);
    }

    static void end(CTR end) {
        mark(end, STFldCharType.END);
    }

    private static void mark(CTR run, STFldCharType.Enum type) {
        run.addNewFldChar().setFldCharType(type);
    }
}
