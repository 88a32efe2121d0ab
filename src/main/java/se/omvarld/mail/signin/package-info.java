/**
 * How the product signs in to mail servers: by password, or with a token that an OAuth2 server gives to the program itself
 * (decision 18). Knows {@code mail}; a token is in memory alone, and in no text.
 */
package se.omvarld.mail.signin;
