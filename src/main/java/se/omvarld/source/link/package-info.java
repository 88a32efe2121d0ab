/** Links of mails: what stands behind those that count or protect readers, and which lead to no story. Nothing is called. */
package se.omvarld.source.link;
