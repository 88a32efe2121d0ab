/** How the product signs in to mail servers. Knows {@code mail}. */
package se.omvarld.mail.signin;
