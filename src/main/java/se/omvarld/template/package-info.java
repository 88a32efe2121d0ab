/**
 * The templates in the jar: every page and text that the program itself lays out is filled here; and how a sentence names a command
 * that helps.
 */
package se.omvarld.template;
