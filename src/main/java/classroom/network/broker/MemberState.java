package classroom.network.broker;

/**
 * What is known of a member at a moment.
 *
 * @param number    from 1, in the order of joining
 * @param name      the name, which nobody else has
 * @param address   the network address
 * @param connected whether there is a connection
 * @param mayWork   whether the member gets tasks
 */
public record MemberState(int number, String name, String address, boolean connected, boolean mayWork) {}
