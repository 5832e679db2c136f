package classroom.run.network;

import classroom.address.LocalAddresses;
import classroom.address.LocalAddresses.LocalAddress;
import classroom.network.broker.ClassBroker;
import classroom.network.broker.ClassEvent;
import classroom.network.broker.MemberState;
import classroom.network.join.ClassCode;
import classroom.run.Launcher;
import classroom.run.ProgramBuilder;
import classroom.run.RunException;
import classroom.run.storage.PrivateDirectory;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A class that this computer has open to others: its queue listens on all network cards. Programs with the queue over
 * the network use it while it is open. May be used on any thread but the event thread.
 */
public final class OpenClass implements AutoCloseable {
    private final ClassBroker broker;
    private final Path store;
    private final ClassCode code;
    private final ProgramBuilder programs;

    private OpenClass(ClassBroker broker, Path store, ProgramBuilder programs) {
        this.broker = broker;
        this.store = store;
        this.programs = programs;
        code = broker.code();
        programs.openClass("127.0.0.1:" + broker.port() + " " + broker.ticket() + " " + broker.teacherPassword());
    }

    /**
     * Opens a class whose queue is in memory.
     *
     * @param programs will tell programs of it
     * @param listener told of what the queue sees; called on threads of the queue, and must return soon
     * @throws RunException if the network can't be used
     */
    public static OpenClass open(ProgramBuilder programs, Consumer<ClassEvent> listener) throws RunException {
        return open(programs, null, listener);
    }

    /**
     * Opens a class whose queue is on disk, in a new folder, which is deleted when the class ends.
     *
     * @param launcher has the folder as long as it lives
     * @throws RunException if the network can't be used, or the folder can't be written
     */
    public static OpenClass onDisk(Launcher launcher, ProgramBuilder programs, Consumer<ClassEvent> listener)
            throws RunException {
        return open(programs, launcher.folder("class"), listener);
    }

    private static OpenClass open(ProgramBuilder programs, Path store, Consumer<ClassEvent> listener)
            throws RunException {
        try {
            return new OpenClass(
                    new ClassBroker(InetAddress.getByName("0.0.0.0"), 0, store, listener), store, programs);
        } catch (IOException e) {
            throw new RunException(e, "joining.not-open", e.getMessage());
        }
    }

    /** Returns whether the queue is on disk. */
    public boolean isOnDisk() {
        return store != null;
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
     * others, then those of version 6. Only a computer without network cards has that of itself.
     */
    public List<String> addresses() {
        List<LocalAddress> all = LocalAddresses.all();
        return all.subList(0, Math.max(1, all.size() - 1)).stream()
                .map(each -> each.host() + ":" + port())
                .toList();
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
        if (store != null) {
            PrivateDirectory.remove(store);
        }
    }
}
