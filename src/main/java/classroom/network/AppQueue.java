package classroom.network;

import classroom.network.join.Ticket;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.io.IOException;
import java.net.InetSocketAddress;

/** The queue of the class that the app has open. It goes on after the program. */
final class AppQueue implements QueuePlace {
    private final InetSocketAddress address;
    private final Ticket ticket;
    private final String password;

    /** @param variable address, ticket and password, with spaces between them */
    AppQueue(String variable) throws IOException {
        String[] parts = variable.split(" ", 3);
        if (parts.length != 3) {
            throw new IOException("not an open class");
        }
        address = Classroom.socketAddress(parts[0]);
        ticket = Ticket.parse(parts[1]).orElseThrow(() -> new IOException("not a ticket"));
        password = parts[2];
    }

    /** What the class's queue sees is printed too, on a thread of the connection. */
    @Override
    public Connection connect() throws JMSException {
        Connection teacher = Classroom.factory(address, ticket, 1).createConnection("teacher", password);
        Session session = teacher.createSession();
        session.createConsumer(session.createQueue("events")).setMessageListener(event -> {
            try {
                System.out.println(event.getBody(String.class));
            } catch (JMSException e) {
                System.err.println(e);
            }
        });
        return teacher;
    }

    @Override
    public InetSocketAddress address() {
        return address;
    }

    @Override
    public Ticket ticket() {
        return ticket;
    }

    @Override
    public void close() {
        // It is the app's.
    }
}
