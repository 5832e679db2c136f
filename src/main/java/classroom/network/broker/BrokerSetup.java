package classroom.network.broker;

import classroom.network.join.Ticket;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import org.apache.activemq.broker.BrokerService;
import org.apache.activemq.broker.TransportConnector;
import org.apache.activemq.broker.region.policy.PolicyEntry;
import org.apache.activemq.broker.region.policy.PolicyMap;
import org.apache.activemq.command.ActiveMQDestination;
import org.apache.activemq.store.kahadb.KahaDBPersistenceAdapter;

/** The settings of a class's broker: its limits, its store and where it listens. */
final class BrokerSetup {
    private static final int MEGABYTE = 1 << 20;
    private static int count;

    private BrokerSetup() {}

    /** Gives a broker a name of its own, its queues and the limits of its memory, and turns off all that is not needed. */
    static void configure(BrokerService broker, boolean isPersistent) {
        broker.setBrokerName("class-" + number());
        broker.setUseJmx(false);
        broker.setAdvisorySupport(false);
        broker.setUseShutdownHook(false);
        broker.setSchedulerSupport(false);
        broker.setPopulateJMSXUserID(false);
        broker.setSystemExitOnShutdown(false);
        broker.setStartAsync(false);
        broker.setPersistent(isPersistent);
        broker.setDestinations(new ActiveMQDestination[] {ClassQueues.TASKS, ClassQueues.RESULTS, ClassQueues.EVENTS});
        broker.getSystemUsage().getMemoryUsage().setLimit(ClassLimits.MAX_BYTES);
        broker.setDestinationPolicy(policies());
    }

    /**
     * Makes a broker keep its messages in a folder.
     *
     * @throws IOException if the folder cannot be used
     */
    static void storeIn(BrokerService broker, Path store) throws IOException {
        KahaDBPersistenceAdapter disk = new KahaDBPersistenceAdapter();
        disk.setDirectory(store.toFile());
        disk.setJournalMaxFileLength(4 * MEGABYTE);
        broker.setPersistenceAdapter(disk);
        broker.getSystemUsage().getStoreUsage().setLimit(256L * MEGABYTE);
    }

    /**
     * Makes a broker listen to members over TLS, when it is started.
     *
     * @param port the port; 0 for any
     * @throws Exception if the address cannot be used
     */
    static TransportConnector listen(BrokerService broker, InetAddress place, int port) throws Exception {
        TransportConnector connector = broker.addConnector(uri(place, port));
        connector.setUpdateClusterClients(false);
        connector.setAllowLinkStealing(false);
        return connector;
    }

    private static synchronized int number() {
        count++;
        return count;
    }

    private static String uri(InetAddress place, int port) {
        String host = place.getHostAddress();
        return "ssl://" + (host.contains(":") ? "[" + host.replaceFirst("%.*", "") + "]" : host) + ":" + port
                + "?needClientAuth=true"
                + "&transport.enabledProtocols=" + Ticket.TLS
                + "&maximumConnections=" + ClassLimits.MAX_CONNECTIONS
                + "&connectionTimeout=" + ClassLimits.MAX_HANDSHAKE_MS
                + "&transport.connectAttemptTimeout=" + ClassLimits.MAX_HANDSHAKE_MS
                + "&wireFormat.maxFrameSize=" + ClassLimits.MAX_FRAME_BYTES
                + "&wireFormat.maxInactivityDuration=" + ClassLimits.MAX_SILENCE_MS
                + "&wireFormat.maxInactivityDurationInitalDelay=" + ClassLimits.MAX_HANDSHAKE_MS;
    }

    private static PolicyMap policies() {
        PolicyEntry policy = new PolicyEntry();
        policy.setMemoryLimit(ClassLimits.MAX_QUEUE_BYTES);
        policy.setProducerFlowControl(true);
        policy.setQueuePrefetch(0);
        PolicyMap policies = new PolicyMap();
        policies.setDefaultEntry(policy);
        return policies;
    }
}
