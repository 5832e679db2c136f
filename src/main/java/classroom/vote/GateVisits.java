package classroom.vote;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The connections at the gate, by address, the oldest first. Used by the gate's thread. */
final class GateVisits {
    private final Map<InetAddress, Set<GateVisit>> byAddress = new HashMap<>();
    private int count;

    void add(GateVisit visit) {
        byAddress.computeIfAbsent(visit.address, each -> new LinkedHashSet<>()).add(visit);
        count++;
    }

    void remove(GateVisit visit) {
        Set<GateVisit> of = byAddress.get(visit.address);
        if (of != null && of.remove(visit)) {
            count--;
            if (of.isEmpty()) {
                byAddress.remove(visit.address);
            }
        }
    }

    /** Counts the time of a connection anew. */
    void renew(GateVisit visit) {
        visit.since = System.nanoTime();
    }

    /**
     * Returns the connection to give up if there are too many: the oldest whose request has not arrived, or whose
     * answer is sent, of the address with the most.
     *
     * @param max          the most of all
     * @param maxOfAddress the most of one address
     * @param newest       the address of the newest connection
     * @return null if there are not too many, or none can be given up
     */
    GateVisit surplus(int max, int maxOfAddress, InetAddress newest) {
        if (byAddress.getOrDefault(newest, Set.of()).size() > maxOfAddress) {
            return oldest(byAddress.get(newest));
        }
        return count <= max
                ? null
                : oldest(byAddress.values().stream()
                        .max((one, other) -> Integer.compare(one.size(), other.size()))
                        .orElse(Set.of()));
    }

    private static GateVisit oldest(Set<GateVisit> visits) {
        return visits.stream()
                .filter(each -> each.phase != GateVisit.Phase.ASKING)
                .findFirst()
                .orElse(null);
    }

    /** Returns those that are older than a time, and not with the server. */
    List<GateVisit> late(long time) {
        return all().stream()
                .filter(each -> each.phase != GateVisit.Phase.ASKING && each.since - time < 0)
                .toList();
    }

    /** Whether there are none. */
    boolean isEmpty() {
        return count == 0;
    }

    /** Returns all. */
    List<GateVisit> all() {
        List<GateVisit> all = new ArrayList<>();
        byAddress.values().forEach(all::addAll);
        return all;
    }
}
