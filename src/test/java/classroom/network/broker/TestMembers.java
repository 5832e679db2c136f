package classroom.network.broker;

import classroom.network.join.KeyAndCertificate;
import classroom.network.join.Ticket;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import org.apache.activemq.ActiveMQSslConnectionFactory;

/** Members of a class in one JVM, each with a key of its own. */
final class TestMembers {
    private TestMembers() {}

    static Connection join(String address, Ticket ticket, String name) throws JMSException {
        BrokerLibrary.prepare();
        ActiveMQSslConnectionFactory factory =
                new ActiveMQSslConnectionFactory("ssl://" + address + "?socket.enabledProtocols=TLSv1.3"
                        + "&socket.verifyHostName=false&wireFormat.maxInactivityDuration=3000&jms.prefetchPolicy.queuePrefetch=0"
                        + "&jms.watchTopicAdvisories=false");
        factory.setKeyAndTrustManagers(Ticket.keys(KeyAndCertificate.ofMember(ticket.secret())), ticket.trust(), null);
        return factory.createConnection(name, Integer.toString(ticket.secret()));
    }
}
