/**
 * The monthly draft: its stories, its Word document chapter by chapter, and the letter that carries it. Knows
 * docx, wording, rules, store and mail; never the digest.
 */
package se.omvarld.edition.draft;
