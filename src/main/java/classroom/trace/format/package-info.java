/**
 * What a trace file consists of: its layout, the kinds of its events, its header and table of sites, the limits on its
 * contents, and the sources of its bytes. Uses {@code trace.text} alone.
 *
 * <p>Begin with {@link classroom.trace.format.TraceFormat}. The observer and the weaver write by it, and {@code trace}
 * reads by it; the others know its words: {@link classroom.trace.format.Operation}, {@link
 * classroom.trace.format.Site}, {@link classroom.trace.format.EventKind}, {@link classroom.trace.format.Value}.
 */
package classroom.trace.format;
