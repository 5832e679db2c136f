package classroom.network;

import classroom.network.broker.ClassBroker;
import classroom.network.join.Ticket;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A queue in this process, which keeps its messages in memory. */
final class QueueInMemory implements QueuePlace {
    private final ClassBroker broker;

    QueueInMemory() throws IOException {
        broker = new ClassBroker(InetAddress.getLoopbackAddress(), 0, null, event -> System.out.println(event.line()));
    }

    @Override
    public Connection connect() throws JMSException {
        return broker.connect();
    }

    @Override
    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), broker.port());
    }

    @Override
    public Ticket ticket() {
        return broker.ticket();
    }

    @Override
    public void close() {
        broker.close();
    }
}
