package se.omvarld.store.schedule;

import java.io.NotSerializableException;
import java.util.Arrays;
import java.util.List;
import org.quartz.Calendar;
import se.omvarld.store.db.Store;

/** What the shared schedule in the database holds, in one question for all of it: Quartz would ask for each trigger. */
public final class SharedSchedule {

    /**
     * A trigger with the name and group of its job. Those that stand in for it for a moment are left out.
     *
     * @param calendar whether days or hours are taken out of its schedule
     */
    public record Entry(String group, String name, String cron, String zone, boolean calendar) {}

    private final Store store;

    public SharedSchedule(Store store) {
        this.store = store;
    }

    /** All triggers with a schedule, by group and name. */
    public List<Entry> entries() {
        return store.sql("select t.trigger_group, t.trigger_name, t.calendar_name, c.cron_expression, c.time_zone_id"
                        + " from qrtz_triggers t join qrtz_cron_triggers c using (sched_name, trigger_name, trigger_group)"
                        + " order by t.trigger_group, t.trigger_name")
                .query((row, number) -> new Entry(
                        row.getString("trigger_group"),
                        row.getString("trigger_name"),
                        row.getString("cron_expression"),
                        row.getString("time_zone_id"),
                        row.getString("calendar_name") != null))
                .list();
    }

    /** Whether a calendar stands there just as it is here. */
    public boolean holds(String name, Calendar calendar) throws NotSerializableException {
        byte[] text = TextCalendarDelegate.text(calendar);
        return store.sql("select calendar from qrtz_calendars where calendar_name = ?")
                .param(name)
                .query((row, number) -> row.getBytes("calendar"))
                .optional()
                .filter(stored -> Arrays.equals(stored, text))
                .isPresent();
    }
}
