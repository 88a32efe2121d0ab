package se.omvarld.edition.docx;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;

/** Finds the template's styles by name: Word translates ids (Swedish Word says {@code Rubrik1}) but not names. */
public final class TemplateStyles {
    private final Map<HouseStyle, CTStyle> found = new EnumMap<>(HouseStyle.class);

    TemplateStyles(XWPFDocument document) {
        Map<String, HouseStyle> wanted = new HashMap<>();
        for (HouseStyle style : HouseStyle.values()) {
            wanted.put(style.styleName().toLowerCase(Locale.ROOT), style);
        }
        document.getStyles().getStyles().forEach(style -> Optional.ofNullable(style.getName())
                .map(name -> wanted.get(name.toLowerCase(Locale.ROOT)))
                .ifPresent(known -> found.putIfAbsent(known, style.getCTStyle())));
    }

    boolean has(HouseStyle style) {
        return found.containsKey(style);
    }

    /** Whether paragraphs of the style are numbered by it. */
    boolean numbered(HouseStyle style) {
        CTStyle definition = found.get(style);
        return definition != null
                && definition.isSetPPr()
                && definition.getPPr().isSetNumPr();
    }

    /** The id that stands in paragraphs. */
    String id(HouseStyle style) {
        return found.get(style).getStyleId();
    }

    /** The style with this id, if it is one that the draft knows. */
    public Optional<HouseStyle> byId(String id) {
        return found.entrySet().stream()
                .filter(entry -> entry.getValue().getStyleId().equals(id))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
