/**
 * What a link is: the address that people see, without tracking, and the one by which two addresses are the same; any text
 * may be asked. The one place where foreign text becomes an address.
 */
package se.omvarld.item.address;
