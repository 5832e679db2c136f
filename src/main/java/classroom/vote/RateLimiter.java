package classroom.vote;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Limits how often each sender may ask, and how often all of them together may. May be used on any thread.
 *
 * @param <K> stands for a sender
 */
final class RateLimiter<K> {
    /** The most senders that are remembered; the one that was quiet the longest is forgotten. */
    private static final int MAX_SENDERS = 2000;

    private final int burst;
    private final double perSecond;
    private final TokenBucket all;
    private final Map<K, TokenBucket> senders = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, TokenBucket> eldest) {
            return size() > MAX_SENDERS;
        }
    };

    /**
     * @param burst        how many requests a sender may have at once
     * @param perSecond    how many more for each second
     * @param allBurst     the same for all senders together
     * @param allPerSecond the same for all senders together
     */
    RateLimiter(int burst, double perSecond, int allBurst, double allPerSecond) {
        this.burst = burst;
        this.perSecond = perSecond;
        all = new TokenBucket(allBurst, allPerSecond);
    }

    /**
     * Whether a request may be served; if so, it counts. A sender over its limit takes nothing from the others.
     *
     * @param now in ns
     */
    synchronized boolean admits(K sender, long now) {
        TokenBucket own = senders.computeIfAbsent(sender, each -> new TokenBucket(burst, perSecond));
        return own.take(now) && all.take(now);
    }

    /** Holds some tokens, and gets new ones with time. */
    private static final class TokenBucket {
        private final int size;
        private final double perSecond;
        private double tokens;
        private long last;
        private boolean used;

        TokenBucket(int size, double perSecond) {
            this.size = size;
            this.perSecond = perSecond;
            tokens = size;
        }

        boolean take(long now) {
            tokens = used ? Math.min(size, tokens + (now - last) / 1e9 * perSecond) : size;
            last = now;
            used = true;
            if (tokens < 1) {
                return false;
            }
            tokens--;
            return true;
        }
    }
}
