package se.omvarld.watch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import se.omvarld.mail.signin.OAuth2Settings;
import se.omvarld.store.health.IncidentKind;
import se.omvarld.watch.alert.IncidentRecorder;

/**
 * Warns before the secret or certificate ends that the mail servers are signed in to with: afterwards no mail is sent, and no
 * alert by mail either.
 */
public final class SecretEnds {
    /** So many days before it is told, and on the day itself. */
    private static final List<Integer> DAYS = List.of(30, 7, 1, 0);

    private final Optional<LocalDate> end;
    private final IncidentRecorder incidents;
    private final Clock clock;

    /**
     * @param noted the day as the operator noted it; empty for none
     * @param certificateFile the file whose certificate says it itself; empty for none
     */
    public SecretEnds(String noted, String certificateFile, IncidentRecorder incidents, Clock clock) {
        this.end = OAuth2Settings.end(noted, certificateFile, clock.getZone());
        this.incidents = incidents;
        this.clock = clock;
    }

    /** Raises the incident of the day that was reached last, and ends the others. */
    public void look() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        long left = end.map(day -> ChronoUnit.DAYS.between(today, day)).orElse(Long.MAX_VALUE);
        Optional<Integer> reached = DAYS.stream().filter(days -> left <= days).reduce((more, fewer) -> fewer);
        for (int days : DAYS) {
            String name = IncidentKind.SECRET.name(Integer.toString(days));
            if (reached.filter(last -> last == days).isPresent()) {
                incidents.raise(name, reason(left));
            } else {
                incidents.mend(name);
            }
        }
    }

    private String reason(long left) {
        String when = left <= 0 ? "ended" : left == 1 ? "ends tomorrow" : "ends in " + left + " days";
        return "the secret or certificate of mail.oauth2 " + when + " (" + end.orElseThrow()
                + "): make a new one, set it and mail.oauth2.secret-ends, and restart; without it no mail is sent";
    }
}
