package se.omvarld.edition.docx;

import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import se.omvarld.edition.wording.ReportMonth;
import se.omvarld.store.edition.Edition;

/** What programs show of a document without opening it; screen readers read the title aloud first. */
public final class DocumentProperties {
    private DocumentProperties() {}

    public static void set(XWPFDocument document, Edition edition) {
        POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
        core.setTitle("Omvärldsbevakning " + ReportMonth.of(edition).nameAndYear());
        core.setSubjectProperty("Månadsrapport");
        core.getUnderlyingProperties().setLanguageProperty("sv-SE");
        Optional<Date> made = Optional.of(Date.from(edition.until()));
        core.getUnderlyingProperties().setCreatedProperty(made);
        core.getUnderlyingProperties().setModifiedProperty(made);
    }
}
