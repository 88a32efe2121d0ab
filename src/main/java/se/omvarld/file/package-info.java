/** Files of our own on this machine: the folder of a piece of work, and who may read what is written. */
package se.omvarld.file;
