/** Why something did not work, as a value that is made where it failed and carried to whoever counts, shows or tells it. */
package se.omvarld.failure;
