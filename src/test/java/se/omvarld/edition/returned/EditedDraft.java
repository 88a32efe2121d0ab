package se.omvarld.edition.returned;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Edits a draft as a text of XML, which is what Word writes. */
public final class EditedDraft {
    private EditedDraft() {}

    /** The document with one part changed. */
    public static byte[] part(byte[] document, String name, UnaryOperator<String> change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(document));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                String text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write((entry.getName().equals(name) ? change.apply(text) : text).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The document with one part more. */
    public static byte[] with(byte[] document, String name, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(document));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(from.readAllBytes());
            }
            to.putNextEntry(new ZipEntry(name));
            to.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The document with a part called otherwise, and all that points at it. */
    public static byte[] renamed(byte[] document, String name, String other) {
        String from = name.substring(name.lastIndexOf('/') + 1);
        String to = other.substring(other.lastIndexOf('/') + 1);
        return rewritten(document, ZipEntry.DEFLATED, (entry, content) -> {
            String target = entry.equals(name) ? other : entry.replace("/" + from + ".rels", "/" + to + ".rels");
            boolean points = entry.endsWith(".rels") || entry.equals("[Content_Types].xml");
            String text = new String(content, StandardCharsets.UTF_8);
            return Map.entry(target, points ? text.replace(from, to).getBytes(StandardCharsets.UTF_8) : content);
        });
    }

    /** The document with its entries stored as they are, and their sizes behind them, as some gateways write them. */
    public static byte[] stored(byte[] document) {
        byte[] zip = rewritten(document, ZipEntry.STORED, Map::entry);
        // a local header that leaves sizes and checksum to the descriptor, which readers of streams cannot skip
        for (int i = 0; i + 30 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4) {
                zip[i + 6] |= 8;
                java.util.Arrays.fill(zip, i + 14, i + 26, (byte) 0);
            } else if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 8] |= 8;
            }
        }
        return zip;
    }

    private static byte[] rewritten(
            byte[] document, int method, BiFunction<String, byte[], Map.Entry<String, byte[]>> change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(document));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                Map.Entry<String, byte[]> changed = change.apply(entry.getName(), from.readAllBytes());
                ZipEntry written = new ZipEntry(changed.getKey());
                written.setMethod(method);
                if (method == ZipEntry.STORED) {
                    CRC32 sum = new CRC32();
                    sum.update(changed.getValue());
                    written.setCrc(sum.getValue());
                    written.setSize(changed.getValue().length);
                }
                to.putNextEntry(written);
                to.write(changed.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Its body changed, and the draft's notes seen to. */
    public static byte[] finished(byte[] document, UnaryOperator<String> change) {
        return body(document, xml -> DraftEdits.finished(change.apply(xml)));
    }

    public static byte[] body(byte[] document, UnaryOperator<String> change) {
        return part(document, "word/document.xml", change);
    }

    /** The paragraph in whose text some words stand, as XML; the last one, since the table of contents comes first. */
    public static String paragraph(String xml, String words) {
        int at = xml.lastIndexOf(words);
        int from = Math.max(xml.lastIndexOf("<w:p>", at), xml.lastIndexOf("<w:p ", at));
        return xml.substring(from, xml.indexOf("</w:p>", at) + 6);
    }

    public static String heading(int level, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"Rubrik" + level + "\"/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    public static String text(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }
}
