/**
 * The one reader of YAML: files bounded in bytes and depth become nodes that know their lines, or a mistake with line,
 * column and remedy in words for people who do not know YAML.
 */
package se.omvarld.yaml;
