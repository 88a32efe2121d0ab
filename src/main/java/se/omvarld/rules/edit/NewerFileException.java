package se.omvarld.rules.edit;

/** The file is another than the one that was to be changed: somebody has saved it since. Nothing was changed. */
public final class NewerFileException extends Exception {}
