/**
 * Writing Word documents: template, styles, paragraphs, fields, comments, page numbers. Knows wording, and nothing
 * of what a draft says.
 */
package se.omvarld.edition.docx;
