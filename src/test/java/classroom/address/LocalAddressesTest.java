package classroom.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.address.LocalAddresses.LocalAddress;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests the addresses of this computer. */
class LocalAddressesTest {
    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (java.net.UnknownHostException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    @Test
    void theLikelyOneIsFirst() {
        List<String> sorted = Stream.of("fd00::7", "2001:db8::1", "169.254.3.3", "203.0.113.7", "192.168.1.20")
                .sorted(Comparator.comparingInt(each -> LocalAddresses.rank(address(each))))
                .toList();
        assertEquals("192.168.1.20", sorted.get(0));
        assertEquals("203.0.113.7", sorted.get(1));
        assertEquals("169.254.3.3", sorted.get(2));
    }

    @Test
    void anAddressOfVersionSixStandsInBrackets() {
        assertEquals("[fd00:0:0:0:0:0:0:7]", LocalAddresses.host(address("fd00::7")));
        assertEquals("192.168.1.20", LocalAddresses.host(address("192.168.1.20")));
    }

    @Test
    void thisComputerAloneIsAlwaysLast() {
        List<LocalAddress> all = LocalAddresses.all();
        LocalAddress last = all.get(all.size() - 1);
        assertTrue(last.address().isLoopbackAddress());
        assertTrue(LocalAddresses.isThere(last.address()));
        assertEquals(
                1,
                all.stream().filter(each -> each.address().isLoopbackAddress()).count());
        // Reserved for documentation: no computer has it.
        assertFalse(LocalAddresses.isThere(address("192.0.2.1")));
    }
}
