/**
 * What is kept, and how long: files of old mails removed, backups made by schedule or command, a store restored from one,
 * edited configuration taken over by a new version. Knows {@code store}; knows nothing of what the tables mean.
 */
package se.omvarld.keep;
