/**
 * What an item is: its canonical address, its plausible dates, its clean text, its language. Everything here is a
 * pure function of text from outside; it knows no other package, and it is the one place where foreign text
 * becomes a line that may be shown, logged or mailed.
 */
package se.omvarld.item;
