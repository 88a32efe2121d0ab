package se.omvarld.edition.draft;

import java.time.ZoneId;

/**
 * What the monthly draft needs to know beyond its stories.
 *
 * @param contact the mail address for questions, for example {@code analys@ehalsomyndigheten.se}
 * @param dnrBase the year's registry number without the month's suffix, for example {@code 2026/00471}
 * @param zone the zone in which dates are told
 */
public record DraftSettings(String contact, String dnrBase, ZoneId zone) {}
