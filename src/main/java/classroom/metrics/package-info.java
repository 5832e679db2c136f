/**
 * What a run came to, in a few numbers by name, which update was lost to which, and what the lessons' pictures tell: worked out from the
 * trace, or from what was printed where nothing was observed. Window, stage and console ask for it, so that all three tell the same.
 * Imports {@code trace}, {@code lesson} and {@code text}. Nothing is kept from run to run but how many primes there are up to a number.
 */
package classroom.metrics;
