package classroom.network.broker;

import java.security.cert.X509Certificate;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who joined, known by the certificate. Its names and switches are guarded by {@link Members}. */
final class Member {
    final int number;
    X509Certificate certificate;
    final String address;
    final AtomicInteger consumers = new AtomicInteger();
    String name;
    boolean mayWork = true;
    int connections;
    private long second;
    private int messages;

    Member(int number, X509Certificate certificate, String address, String name) {
        this.number = number;
        this.certificate = certificate;
        this.address = address;
        this.name = name;
    }

    /** Counts a message; returns whether there are too many in this second. */
    synchronized boolean isTooFast() {
        long now = System.nanoTime() / 1_000_000_000;
        if (now != second) {
            second = now;
            messages = 0;
        }
        messages++;
        return messages > ClassLimits.MAX_MESSAGES_PER_S;
    }
}
