/**
 * The monthly draft: its stories, its Word document chapter by chapter, and the letter that carries it. Knows {@code
 * edition.docx}, {@code edition.issue}, {@code edition.wording}, {@code mail}, {@code rules} and {@code store}.
 */
package se.omvarld.edition.draft;
