/**
 * Writing Word documents: template, styles, paragraphs, fields, comments, page numbers. Knows {@code edition.wording}.
 */
package se.omvarld.edition.docx;
