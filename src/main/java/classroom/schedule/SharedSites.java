package classroom.schedule;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What runs have found that later ones need more steps for: above all the sites where objects are used that several
 * actors use. Accesses at any other site need no steps. At first no site
 * counts as shared. When a run finds some, exploring starts anew with these: see {@link #apply}.
 */
public final class SharedSites {
    /** What else only some programs need, since it makes for more steps or more orders. */
    public enum ExtraSteps {
        /** All elements of an array are one place, since an array is passed as a whole to a method of the JDK. */
        WHOLE_ARRAYS,
        /** Counting down a latch is a step, since some latch is counted down more often than it takes to open it. */
        LATCH_STEPS
    }

    private boolean[] shared = new boolean[256];
    private boolean[] found = new boolean[256];
    private boolean foundNew;
    private final Set<ExtraSteps> needs = EnumSet.noneOf(ExtraSteps.class);
    private final Set<ExtraSteps> foundNeeds = EnumSet.noneOf(ExtraSteps.class);
    /** For each place, the actor that uses it, as its number plus 1; 0 for none, -1 for several. */
    private int[] owners = new int[256];
    /** For each place that one actor uses, the sites; element 0 is their number. */
    private int[][] sites = new int[256][];

    /** Forgets all sites, for another program. */
    public void clear() {
        Arrays.fill(shared, false);
        Arrays.fill(found, false);
        foundNew = false;
        needs.clear();
        foundNeeds.clear();
    }

    /** Tells whether runs since {@link #apply} have found more shared sites. */
    public boolean hasNew() {
        return foundNew;
    }

    /** Makes accesses at all shared sites that were found steps, from the next run on. */
    public void apply() {
        System.arraycopy(found, 0, shared, 0, found.length);
        needs.addAll(foundNeeds);
        foundNew = false;
    }

    /** Tells whether runs since {@link #clear} and before {@link #apply} have found that something is needed. */
    public boolean has(ExtraSteps need) {
        return needs.contains(need);
    }

    /** Notes that the runs from {@link #apply} on need something. */
    public void add(ExtraSteps need) {
        foundNew |= foundNeeds.add(need);
    }

    /** Returns the shared sites and what else is needed, as numbers: the sites, then the needs from -1 downwards. */
    public int[] numbers() {
        return IntStream.concat(
                        IntStream.range(0, shared.length).filter(this::isShared),
                        needs.stream().mapToInt(need -> -1 - need.ordinal()))
                .toArray();
    }

    /**
     * Takes over what another exploration of the same copy has found.
     *
     * @param numbers as {@link #numbers()} returns them
     */
    public void takeOver(int[] numbers) {
        clear();
        addFound(numbers);
        apply();
    }

    /**
     * Notes what another exploration of the same copy has found.
     *
     * @param numbers as {@link #numbers()} or {@link #foundNumbers()} returns them
     */
    public void addFound(int[] numbers) {
        for (int each : numbers) {
            if (each >= 0) {
                mark(each);
            } else if (-1 - each < ExtraSteps.values().length) {
                add(ExtraSteps.values()[-1 - each]);
            }
        }
    }

    /** Returns what {@link #numbers()} returns, and what runs since {@link #apply} have found. */
    public int[] foundNumbers() {
        return IntStream.concat(
                        IntStream.range(0, found.length).filter(site -> found[site]),
                        foundNeeds.stream().mapToInt(need -> -1 - need.ordinal()))
                .toArray();
    }

    /** Starts a run: no place has been used. */
    void runStarted() {
        Arrays.fill(owners, 0);
    }

    /** Tells whether accesses at a site are steps. */
    boolean isShared(int site) {
        return site < shared.length && shared[site];
    }

    /**
     * Notes that an actor uses a place at a site. If another one has used it before, all sites that used it are shared.
     */
    void recordUse(int place, int site, int actor) {
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
            foundNew = true;
        }
    }
}
