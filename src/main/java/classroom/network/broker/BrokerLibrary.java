package classroom.network.broker;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Settings of the broker's library in this JVM: it logs nothing, since its words about connections are not part of a
 * program's output, and it neither looks up this machine's name nor sends it to others with each id.
 */
public final class BrokerLibrary {
    /** Held here: the log manager would forget it with its level. */
    private static final Logger LOGGER = Logger.getLogger("org.apache.activemq");

    private static boolean done;

    private BrokerLibrary() {}

    /** Called before the first use of the library. Ids begin with random letters. */
    public static synchronized void prepare() {
        if (!done) {
            LOGGER.setLevel(Level.OFF);
            System.setProperty("activemq.idgenerator.hostname", "c" + Secrets.random());
            System.setProperty("activemq.idgenerator.localport", "1");
            done = true;
        }
    }
}
