package se.omvarld.report;

import java.util.List;

final class PdfLines {
    static List<ReportLine> of(byte[] c) {
        throw new UnreadableReportException("todo");
    }
}
