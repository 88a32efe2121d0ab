/**
 * Edited drafts that come back and reports that are imported: read, compared with what was sent, recorded,
 * answered. Knows all readers of reports, store and mail.
 */
package se.omvarld.edition.returned;
