package classroom.address;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The addresses of this computer's network cards. Reading them takes some ms: not on the event thread. */
public final class LocalAddresses {
    private LocalAddresses() {}

    /**
     * An address of a network card.
     *
     * @param address the address
     * @param card    the name of the card, as the system displays it
     */
    public record LocalAddress(InetAddress address, String card) {
        /** Returns the address as it stands in a URL: without a zone, and in brackets if it is of version 6. */
        public String host() {
            return LocalAddresses.host(address);
        }
    }

    /**
     * Returns the addresses that others may reach, the likely one first: private ones of version 4, others of version
     * 4, then those of version 6. The last one is that of this computer alone.
     */
    public static List<LocalAddress> all() {
        List<LocalAddress> found = new ArrayList<>();
        try {
            for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (card.isUp() && !card.isLoopback()) {
                    for (InetAddress each : Collections.list(card.getInetAddresses())) {
                        found.add(new LocalAddress(each, card.getDisplayName()));
                    }
                }
            }
        } catch (SocketException e) {
            // The system tells nothing about its cards: only this computer is left.
            found.clear();
        }
        // A browser cannot open a link-local address of version 6, which needs a zone.
        found.removeIf(each -> each.address().isMulticastAddress()
                || each.address().isLoopbackAddress()
                || each.address() instanceof Inet6Address && each.address().isLinkLocalAddress());
        found.sort(Comparator.comparingInt(each -> rank(each.address())));
        found.add(new LocalAddress(InetAddress.getLoopbackAddress(), ""));
        return List.copyOf(found);
    }

    /** Whether a card that is up still has an address. */
    public static boolean isThere(InetAddress address) {
        try {
            NetworkInterface card = NetworkInterface.getByInetAddress(address);
            return card != null && card.isUp();
        } catch (SocketException e) {
            return false;
        }
    }

    /** Returns an address as it stands in a URL. */
    public static String host(InetAddress address) {
        String text = address.getHostAddress().replaceFirst("%.*", "");
        return address instanceof Inet6Address ? "[" + text + "]" : text;
    }

    /** Returns how unlikely an address is, from 0. */
    static int rank(InetAddress address) {
        boolean six = address instanceof Inet6Address;
        return (six ? 4 : 0) + (address.isLinkLocalAddress() ? 2 : 0) + (address.isSiteLocalAddress() ? 0 : 1);
    }
}
