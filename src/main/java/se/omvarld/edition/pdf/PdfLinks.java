package se.omvarld.edition.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** A page's links: the true addresses, which the text may show broken or cut. */
record PdfLinks(List<Place> places) {
    static final PdfLinks NONE = new PdfLinks(List.of());
    private static final int MOST = 2_000;
    private static final int LONGEST = 4_000;
    /** A link's frame may end a little above the baseline. */
    private static final float SLACK = 2;

    static PdfLinks of(PDPage page) throws IOException {
        List<Place> places = new ArrayList<>();
        float top = page.getCropBox().getUpperRightY();
        for (PDAnnotation annotation : page.getAnnotations()) {
            PDRectangle frame = annotation.getRectangle();
            if (annotation instanceof PDAnnotationLink link
                    && link.getAction() instanceof PDActionURI action
                    && frame != null
                    && isWeb(action.getURI())
                    && places.size() < MOST) {
                places.add(new Place(top - frame.getUpperRightY(), top - frame.getLowerLeftY(), action.getURI()));
            }
        }
        return new PdfLinks(places);
    }

    private static boolean isWeb(String address) {
        return address != null && address.length() <= LONGEST && address.matches("(?i)https?://\\S+");
    }

    /** Where the links lead whose frames hold a baseline. */
    List<String> at(float baseline) {
        return places.stream()
                .filter(place -> baseline >= place.from() && baseline <= place.until() + SLACK)
                .map(Place::address)
                .distinct()
                .toList();
    }

    /** @param from distance from the page's top, in points */
    record Place(float from, float until, String address) {}
}
