/**
 * How a class is joined: its code, the certificates of both ends, the trust of each in the other, and the probe that
 * tells why joining failed. The JDK only.
 */
package classroom.network.join;
