package se.omvarld.cli.setup;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;

/** Reads the times that people give on the command line. */
public final class MomentParser {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd['T'HH:mm[:ss][.SSS][XXX]]").withResolverStyle(ResolverStyle.STRICT);

    private MomentParser() {}

    /**
     * Reads {@code 2026-03-16T07:00}, with seconds and an offset if given; a mere day begins at 00:00.
     *
     * @throws UsageException with valid examples
     */
    public static Instant parse(String text, ZoneId zone) {
        try {
            TemporalAccessor read = FORMAT.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (read instanceof OffsetDateTime offset) {
                return offset.toInstant();
            } else if (read instanceof LocalDateTime local) {
                return local.atZone(zone).toInstant();
            }
            return LocalDate.from(read).atStartOfDay(zone).toInstant();
        } catch (DateTimeException e) {
            throw new UsageException(
                    List.of("'" + text + "' is no time; write it like 2026-03-16T07:00 or 2026-03-16T07:00:00+01:00"));
        }
    }
}
