/**
 * What an item is: which source it comes from, by what it is known again, its title, lead and date. Made of what one
 * document of a source says; pure functions. Knows its own {@code text}, {@code address} and {@code date}, no other package.
 */
package se.omvarld.item;
