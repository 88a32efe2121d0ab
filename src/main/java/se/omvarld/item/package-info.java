/**
 * What an item is: which source it comes from, by what it is known again, its title, lead and date. Made of what one
 * document of a source says; pure functions. Knows {@code item.address}, {@code item.date} and {@code item.text}.
 */
package se.omvarld.item;
