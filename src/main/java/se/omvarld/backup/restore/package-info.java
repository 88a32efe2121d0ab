/**
 * One file becomes the store and the edited files again, also in the other database or a later version; nothing changes
 * places before all is checked. Knows {@code backup}, {@code source} and {@code store}.
 */
package se.omvarld.backup.restore;
