package se.omvarld.store.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.TimeZone;
import org.quartz.Calendar;
import org.quartz.impl.calendar.CronCalendar;
import org.quartz.impl.jdbcjobstore.Constants;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;

/**
 * Quartz's statements for PostgreSQL, but no Java object is ever made of bytes in the database: who could write there would
 * run code here. A calendar is two lines, a cron expression and a zone; jobs are properties already. Made by Quartz, by its
 * name.
 */
public final class TextCalendarDelegate extends PostgreSQLDelegate {
    private static final int LONGEST_BYTES = 300;

    /** How a calendar is kept. Refuses one that a cron expression and a zone do not say whole. */
    static byte[] text(Object object) throws NotSerializableException {
        if (object instanceof CronCalendar calendar
                && calendar.getBaseCalendar() == null
                && calendar.getDescription() == null) {
            String cron = calendar.getCronExpression().getCronExpression();
            return (cron + "\n" + calendar.getTimeZone().getID()).getBytes(UTF_8);
        }
        throw new NotSerializableException("only a plain cron calendar is kept in the shared schedule, not "
                + object.getClass().getName());
    }

    @Override
    protected ByteArrayOutputStream serializeObject(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(text(object));
        return bytes;
    }

    @Override
    protected Object getObjectFromBlob(ResultSet row, String column) throws IOException, SQLException {
        byte[] bytes = row.getBytes(column);
        if (bytes == null || bytes.length == 0) {
            return null;
        } else if (!column.equals(Constants.COL_CALENDAR)) {
            throw new InvalidObjectException("a serialised object in the shared schedule was not read");
        }
        return calendar(bytes);
    }

    private static Calendar calendar(byte[] bytes) throws InvalidObjectException {
        String[] lines = new String(bytes, UTF_8).split("\n", -1);
        if (bytes.length > LONGEST_BYTES || lines.length != 2) {
            throw new InvalidObjectException("a calendar in the shared schedule is no cron expression with a zone");
        }
        try {
            CronCalendar calendar = new CronCalendar(lines[0]);
            calendar.setTimeZone(TimeZone.getTimeZone(ZoneId.of(lines[1], ZoneId.SHORT_IDS)));
            return calendar;
        } catch (ParseException | DateTimeException e) {
            throw (InvalidObjectException)
                    new InvalidObjectException("a calendar in the shared schedule is not understood").initCause(e);
        }
    }
}
