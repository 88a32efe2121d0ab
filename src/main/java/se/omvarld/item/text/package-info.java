/**
 * Text from outside as it may be shown, logged or mailed ({@code DisplayText}), read out of HTML ({@code PlainText}), its
 * words and its language; numbers as Swedish readers write them. The one place where foreign text becomes a line.
 */
package se.omvarld.item.text;
