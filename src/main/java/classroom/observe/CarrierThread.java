package classroom.observe;

/** A thread that makes the steps of another one, which never starts: it is recorded under the other one's id. */
public interface CarrierThread {
    /** Returns the thread whose steps it makes. Called on this thread, and by the observer's own. */
    Thread carried();
}
