/**
 * Why something did not work, as a value that is made where it failed and carried to whoever counts, shows or tells it, and how a
 * command is called that helps.
 */
package se.omvarld.failure;
