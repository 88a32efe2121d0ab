/**
 * What all readers of documents share: bytes become text in the right charset, JSON is bounded before it is read, and
 * the items of one document are collected, each key once. Knows {@code source.config}.
 */
package se.omvarld.source.document;
