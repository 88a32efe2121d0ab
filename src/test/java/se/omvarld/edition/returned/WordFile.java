package se.omvarld.edition.returned;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A Word document as the XML that it is, read without the library that wrote it. */
public final class WordFile {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private final Map<String, Document> parts = new HashMap<>();
    private final Map<String, String> styleNames = new HashMap<>();

    public WordFile(byte[] document) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readAllBytes();
                parts.put(entry.getName(), factory.newDocumentBuilder().parse(new ByteArrayInputStream(part)));
            }
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError("not a readable Word document", e);
        }
        for (Element style : elements("word/styles.xml", "style")) {
            String name = attribute(within(style, "name").get(0), "val");
            styleNames.put(attribute(style, "styleId"), name.toLowerCase(Locale.ROOT));
        }
    }

    /** The names of the parts that match. */
    public List<String> parts(String pattern) {
        return parts.keySet().stream()
                .filter(name -> name.matches(pattern))
                .sorted()
                .toList();
    }

    public List<Element> elements(String part, String name) {
        return parts.containsKey(part) ? within(parts.get(part).getDocumentElement(), name) : List.of();
    }

    public static List<Element> within(Element element, String name) {
        NodeList found = element.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** The text of the first element with this name in a part. */
    public String text(String part, String name) {
        return elements(part, name).stream()
                .findFirst()
                .map(Element::getTextContent)
                .orElse("");
    }

    public static String attribute(Element element, String name) {
        return element.getAttributeNS(WORD, name);
    }

    /** The name of a paragraph's style in lower case; empty for the default one. */
    public String style(Element paragraph) {
        List<Element> styles = within(paragraph, "pStyle");
        return styles.isEmpty() ? "" : styleNames.getOrDefault(attribute(styles.get(0), "val"), "unknown style");
    }

    public static String textOf(Element element) {
        StringBuilder text = new StringBuilder();
        within(element, "t").forEach(part -> text.append(part.getTextContent()));
        return text.toString();
    }

    /** The texts of all paragraphs in a style, in order. */
    public List<String> paragraphs(String style) {
        return elements("word/document.xml", "p").stream()
                .filter(paragraph -> style(paragraph).equals(style))
                .map(WordFile::textOf)
                .toList();
    }

    /** All text of the document, a line a paragraph. */
    public String body() {
        return String.join(
                "\n",
                elements("word/document.xml", "p").stream()
                        .map(WordFile::textOf)
                        .toList());
    }

    /** All text of the comments, a line a paragraph. */
    public String comments() {
        return String.join(
                "\n",
                elements("word/comments.xml", "p").stream()
                        .map(WordFile::textOf)
                        .toList());
    }
}
