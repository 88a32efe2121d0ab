package se.omvarld.edition.published;

import java.time.Instant;
import java.util.List;

/**
 * One item of the feed, already fit to be shown.
 *
 * @param id the same at each writing
 * @param link an http or https address; empty for none
 * @param paragraphs what is said of it, the last one where and under what it stood
 * @param area the area's name
 * @param dated when it was published
 */
record FeedItem(String id, String title, String link, List<String> paragraphs, String area, Instant dated) {}
