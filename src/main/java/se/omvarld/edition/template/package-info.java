/**
 * The templates of letters, which people edit: read, filled within bounds of time and memory, and refused with file,
 * line and remedy. Knows {@code edition.wording}.
 */
package se.omvarld.edition.template;
