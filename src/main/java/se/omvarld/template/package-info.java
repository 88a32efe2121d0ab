/** The templates in the jar: every page and text that the program itself lays out is filled here. */
package se.omvarld.template;
