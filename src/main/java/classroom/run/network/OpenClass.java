package classroom.run.network;

import classroom.network.broker.ClassBroker;
import classroom.network.broker.ClassEvent;
import classroom.network.broker.MemberState;
import classroom.network.join.ClassCode;
import classroom.run.ProgramBuilder;
import classroom.run.RunException;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * A class that this computer has open to others: its queue listens on all network cards. Programs with the queue over
 * the network use it while it is open. May be used on any thread but the event thread.
 */
public final class OpenClass implements AutoCloseable {
    private final ClassBroker broker;
    private final ClassCode code;
    private final ProgramBuilder programs;

    private OpenClass(ClassBroker broker, ProgramBuilder programs) {
        this.broker = broker;
        this.programs = programs;
        code = broker.code();
        programs.openClass("127.0.0.1:" + broker.port() + " " + broker.ticket() + " " + broker.teacherPassword());
    }

    /**
     * Opens a class.
     *
     * @param programs will tell programs of it
     * @param listener told of what the queue sees; called on threads of the queue, and must return soon
     * @throws RunException if the network can't be used
     */
    public static OpenClass open(ProgramBuilder programs, Consumer<ClassEvent> listener) throws RunException {
        try {
            return new OpenClass(new ClassBroker(InetAddress.getByName("0.0.0.0"), 0, null, listener), programs);
        } catch (IOException e) {
            throw new RunException(e, "joining.not-open", e.getMessage());
        }
    }

    /** Returns the code for joining. */
    public ClassCode code() {
        return code;
    }

    /** Returns the port. */
    public int port() {
        return broker.port();
    }

    /**
     * Returns the addresses of this computer with the port, the likely one first: private addresses of version 4, then
     * others, then those of version 6.
     */
    public List<String> addresses() {
        List<InetAddress> found = new ArrayList<>();
        try {
            for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (card.isUp() && !card.isLoopback()) {
                    found.addAll(Collections.list(card.getInetAddresses()));
                }
            }
        } catch (SocketException e) {
            // Then there are no network cards, and only this computer can join.
            found.clear();
        }
        found.removeIf(each -> each.isLoopbackAddress() || each.isMulticastAddress());
        found.sort(Comparator.comparingInt(OpenClass::unlikely));
        List<String> addresses = new ArrayList<>();
        found.forEach(each -> addresses.add(text(each)));
        return addresses.isEmpty() ? List.of("127.0.0.1:" + port()) : addresses;
    }

    private static int unlikely(InetAddress address) {
        boolean six = address instanceof Inet6Address;
        return (six ? 4 : 0) + (address.isLinkLocalAddress() ? 2 : 0) + (address.isSiteLocalAddress() ? 0 : 1);
    }

    private String text(InetAddress address) {
        String host = address.getHostAddress().replaceFirst("%.*", "");
        return (address instanceof Inet6Address ? "[" + host + "]" : host) + ":" + port();
    }

    /** Returns who joined, in order. */
    public List<MemberState> members() {
        return broker.members();
    }

    /** Returns whether too many wrong codes were tried, so that nobody new is let in. */
    public boolean isFrozen() {
        return broker.isFrozen();
    }

    /** Lets new members in again. */
    public void thaw() {
        broker.thaw();
    }

    /** Sets whether a member gets tasks. */
    public void letWork(int number, boolean may) throws IOException {
        broker.letWork(number, may);
    }

    /** Gives a member another name. */
    public void rename(int number, String name) {
        broker.rename(number, name);
    }

    /** Ends a member's connections and refuses the member from now on. */
    public void remove(int number) {
        broker.remove(number);
    }

    /** Ends the class. Its code is worthless from now on. */
    @Override
    public void close() {
        programs.openClass(null);
        broker.close();
    }
}
