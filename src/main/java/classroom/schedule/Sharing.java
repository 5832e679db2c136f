package classroom.schedule;

import java.util.Arrays;

/**
 * Determines which sites access objects that several actors use. Sites whose objects are used by one actor only need no
 * steps. Initially no site is a step; if a run shows that one must be, it is marked, and the exploration restarts.
 */
public final class Sharing {
    private boolean[] shared = new boolean[256];
    private boolean[] found = new boolean[256];
    private boolean more;
    private int[] owners = new int[256];
    private int[][] sites = new int[256][];

    /** Clears everything. */
    public void clear() {
        Arrays.fill(shared, false);
        Arrays.fill(found, false);
        more = false;
    }

    /** Whether the last runs have found further sites that must be steps. */
    public boolean hasMore() {
        return more;
    }

    /** Makes these sites steps from the next run on. */
    public void takeUp() {
        System.arraycopy(found, 0, shared, 0, found.length);
        more = false;
    }

    /** Called when a run begins. */
    void begin(int places) {
        Arrays.fill(owners, 0);
    }

    /** Whether a site is a step. */
    boolean isShared(int site) {
        return site < shared.length && shared[site];
    }

    /** Called when an actor uses a place at a site. */
    void use(int place, int site, int actor) {
        if (place >= owners.length) {
            owners = Arrays.copyOf(owners, Math.max(place + 1, 2 * owners.length));
            sites = Arrays.copyOf(sites, owners.length);
        }
        if (owners[place] == 0) {
            owners[place] = actor + 1;
            if (sites[place] != null) {
                sites[place][0] = 0;
            }
        } else if (owners[place] != actor + 1) {
            owners[place] = -1;
        }
        if (owners[place] > 0) {
            add(place, site);
        } else {
            mark(site);
            if (sites[place] != null) {
                for (int i = 1; i <= sites[place][0]; i++) {
                    mark(sites[place][i]);
                }
                sites[place][0] = 0;
            }
        }
    }

    private void add(int place, int site) {
        int[] known = sites[place];
        if (known == null) {
            known = new int[4];
            sites[place] = known;
        }
        for (int i = 1; i <= known[0]; i++) {
            if (known[i] == site) {
                return;
            }
        }
        if (known[0] + 1 == known.length) {
            known = Arrays.copyOf(known, 2 * known.length);
            sites[place] = known;
        }
        known[++known[0]] = site;
    }

    private void mark(int site) {
        if (site >= found.length) {
            found = Arrays.copyOf(found, Math.max(site + 1, 2 * found.length));
            shared = Arrays.copyOf(shared, found.length);
        }
        if (!found[site]) {
            found[site] = true;
            more = true;
        }
    }
}
