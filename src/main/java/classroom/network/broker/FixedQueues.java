package classroom.network.broker;

import org.apache.activemq.broker.Broker;
import org.apache.activemq.broker.BrokerFilter;
import org.apache.activemq.broker.Connection;
import org.apache.activemq.broker.ConnectionContext;
import org.apache.activemq.broker.region.Destination;
import org.apache.activemq.command.ActiveMQDestination;
import org.apache.activemq.command.BrokerInfo;
import org.apache.activemq.command.DestinationInfo;
import org.apache.activemq.command.RemoveSubscriptionInfo;

/**
 * Refuses every change of the queues by a connection: to make or remove one, durable subscriptions, further brokers.
 * Called on threads of the broker.
 */
abstract class FixedQueues extends BrokerFilter {
    FixedQueues(Broker next) {
        super(next);
    }

    @Override
    public Destination addDestination(ConnectionContext context, ActiveMQDestination destination, boolean create)
            throws Exception {
        if (!isBroker(context) && !ClassQueues.contains(destination)) {
            throw new SecurityException("may not create " + destination);
        }
        return super.addDestination(context, destination, create);
    }

    @Override
    public void addDestinationInfo(ConnectionContext context, DestinationInfo info) throws Exception {
        if (!isBroker(context)) {
            throw new SecurityException("may not create " + info.getDestination());
        }
        super.addDestinationInfo(context, info);
    }

    @Override
    public void removeDestinationInfo(ConnectionContext context, DestinationInfo info) throws Exception {
        if (!isBroker(context)) {
            throw new SecurityException("may not remove " + info.getDestination());
        }
        super.removeDestinationInfo(context, info);
    }

    @Override
    public void removeDestination(ConnectionContext context, ActiveMQDestination destination, long timeout)
            throws Exception {
        if (!isBroker(context)) {
            throw new SecurityException("may not remove " + destination);
        }
        super.removeDestination(context, destination, timeout);
    }

    @Override
    public void removeSubscription(ConnectionContext context, RemoveSubscriptionInfo info) {
        throw new SecurityException("there are no durable subscriptions");
    }

    @Override
    public void addBroker(Connection connection, BrokerInfo info) {
        throw new SecurityException("there is only one broker");
    }

    /** Whether the broker itself acts, as when it makes the queues. */
    static boolean isBroker(ConnectionContext context) {
        return context.getConnection() == null;
    }
}
