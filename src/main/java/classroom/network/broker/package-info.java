/**
 * The broker of a class: the queues, who may do what with them, and the ledger of what it saw. The only package that
 * knows the broker's library.
 */
package classroom.network.broker;
