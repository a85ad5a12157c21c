package org.incidentkit.runbook.lint;

/**
 * A link in a block of a README.
 *
 * @param words what readers see, plain; empty if that is the address
 * @param target where it leads, escapes and entities resolved
 * @param start where it begins in the block
 * @param end where it ends in the block
 */
record BlockLink(String words, String target, int start, int end) {}
