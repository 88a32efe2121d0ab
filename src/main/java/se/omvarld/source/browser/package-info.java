/**
 * A page as its scripts make it, for sources that say so: the operator's own Chromium runs once a page, in an empty
 * folder, watched and bounded, and reaches nothing but the page's own site. Knows {@code source.http}.
 */
package se.omvarld.source.browser;
