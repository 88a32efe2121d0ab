/**
 * The store and the files that people edit become one file; what is old is removed by schedule. Knows {@code
 * store}.
 */
package se.omvarld.backup;
