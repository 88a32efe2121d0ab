/**
 * Published reports and drafts that came back: what people made of the stories, and what became of each published
 * item in the archive. Knows the archive.
 */
package se.omvarld.store.published;
