package se.omvarld.edition.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import se.omvarld.edition.text.UnreadableReportException;

/** Refuses PDF files whose streams unpack to far more than a report holds: PDFBox unpacks a stream into memory whole. */
final class PdfStreams {
    private static final long MAX_STREAM = 50_000_000;
    private static final long MAX_ALL = 500_000_000;
    private static final int MAX_OBJECTS = 200_000;

    private PdfStreams() {}

    static void check(COSDocument document) throws IOException {
        List<COSObjectKey> keys = List.copyOf(document.getXrefTable().keySet());
        if (keys.size() > MAX_OBJECTS) {
            throw tooMuch();
        }
        long all = 0;
        for (COSObjectKey key : keys) {
            COSBase object = document.getObjectFromPool(key).getObject();
            if (object instanceof COSStream stream && filters(stream).contains(COSName.FLATE_DECODE)) {
                all += unpacked(stream);
            }
            if (all > MAX_ALL) {
                throw tooMuch();
            }
        }
    }

    private static List<? extends COSBase> filters(COSStream stream) {
        COSBase filters = stream.getFilters();
        List<? extends COSBase> list = filters instanceof org.apache.pdfbox.cos.COSArray array
                ? array.toList()
                : filters == null ? List.of() : List.of(filters);
        // packed twice, a thousandth becomes a millionth
        if (list.stream().filter(COSName.FLATE_DECODE::equals).count() > 1) {
            throw tooMuch();
        }
        return list;
    }

    private static long unpacked(COSStream stream) throws IOException {
        byte[] buffer = new byte[65_536];
        long size = 0;
        try (InputStream in = new InflaterInputStream(stream.createRawInputStream())) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                size += read;
                if (size > MAX_STREAM) {
                    throw tooMuch();
                }
            }
        } catch (java.util.zip.ZipException | java.io.EOFException broken) {
            // what PDFBox will make of it is no more than this
            return size;
        }
        return size;
    }

    private static UnreadableReportException tooMuch() {
        return new UnreadableReportException("the PDF unpacks to more than a report can hold");
    }
}
