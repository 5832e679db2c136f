package classroom.network;

import classroom.network.join.Ticket;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.net.InetSocketAddress;

/** Where the queue of a class is: in this process, in one of its own, or in the app. May be used on any thread. */
interface QueuePlace extends AutoCloseable {
    /** Returns a new connection of the teacher, which may write tasks and read results. */
    Connection connect() throws IOException, JMSException;

    /** Returns where it listens now; null while it restarts. */
    InetSocketAddress address();

    /** Returns what members on this machine need. */
    Ticket ticket();

    /** Ends the queue, if it is on its own. */
    @Override
    void close();
}
