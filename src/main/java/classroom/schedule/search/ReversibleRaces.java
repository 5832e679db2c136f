package classroom.schedule.search;

import classroom.schedule.Actor;
import classroom.schedule.ScheduleController;
import classroom.schedule.StepKinds;

/**
 * Orders the steps of a run by happens-before, finds pairs of steps that depend on each other and could be made in the
 * other order, and notes in the path's backtrack sets that this is to be tried. Steps are named by their number plus 1;
 * 0 is none.
 */
final class ReversibleRaces {
    private final ScheduleController controller = ScheduleController.INSTANCE;
    private final StepHistory path;
    private final boolean commutingPrints;
    private final LastAccesses last = new LastAccesses();
    private final DataRaces unordered = new DataRaces();
    private final InitialActors initials;
    /** The clock of the actor whose step is looked at, before that step. */
    private final int[] known = new int[ScheduleController.MAX_ACTORS];

    /**
     * @param path            the steps of the run
     * @param commutingPrints whether prints of different actors are independent
     */
    ReversibleRaces(StepHistory path, boolean commutingPrints) {
        this.path = path;
        this.commutingPrints = commutingPrints;
        initials = new InitialActors(path);
    }

    /** Starts a run. */
    void runStarted() {
        last.runStarted();
    }

    /** Returns the pairs of accesses that were found to be unordered, in all runs. */
    DataRaces unordered() {
        return unordered;
    }

    /** Notes that an actor's access and an earlier one are unordered, and that the other order is to be tried. */
    private void raceOfAccesses(int other, Actor actor, int step) {
        if (actor.kind() != StepKinds.PRINT) {
            unordered.add(path.site[other], actor.site());
        }
        race(other, actor, step);
    }

    /** Tells whether two steps of different actors depend on each other. */
    boolean depend(Actor one, Actor other) {
        int kind = one.kind();
        int otherKind = other.kind();
        return StepKinds.depend(kind, one.place(), otherKind, other.place())
                && !(commutingPrints && kind == StepKinds.PRINT && otherKind == StepKinds.PRINT);
    }

    /**
     * Takes the step that an actor stands at. Raises the actor's clock to it.
     *
     * @param step  its number
     * @param isNew whether its races with earlier steps are looked for
     * @param kept  whether the step is made, so that later steps can depend on it
     */
    void take(Actor actor, int step, boolean isNew, boolean kept) {
        int kind = actor.kind();
        actor.acquireEnabler();
        if (kind == StepKinds.EXIT) {
            exit(actor, step, isNew);
        } else if (StepKinds.isEntry(kind)) {
            enter(actor, step, isNew, kept);
        } else {
            access(actor, step, isNew, kept);
        }
        actor.clock()[actor.number] = step + 1;
        if (kept) {
            path.keepClock(step, actor.clock(), controller.count());
        }
    }

    /** Makes the last write of a place happen before all that an actor does from now on. */
    void joinWriter(Actor actor, int place) {
        join(actor, last.write(place));
    }

    /** An operation on a lock or the like depends on the one before it on the same lock. */
    private void enter(Actor actor, int step, boolean isNew, boolean kept) {
        int place = actor.place();
        int[] clock = actor.clock();
        int first = last.entry(place);
        if (isNew) {
            System.arraycopy(clock, 0, known, 0, controller.count());
        }
        join(actor, first);
        if (actor.syncPoint() != null) {
            actor.syncPoint().acquire(actor);
        }
        clock[actor.number] = step + 1;
        if (isNew) {
            boolean exclusive = actor.kind() == StepKinds.ENTER || actor.kind() == StepKinds.WAKE;
            for (int other = reversible(actor, first); other > 0; other = reversible(actor, path.before[other - 1])) {
                race(other - 1, actor, step);
                if (exclusive || actor.arrivedAt() < other) {
                    break;
                }
            }
        }
        if (kept) {
            path.before[step] = first;
            last.setEntry(place, step + 1);
        }
    }

    /**
     * Returns the last entry, from one on backwards, before which the actor could have made its own: the actor stood at
     * its step and was enabled then, or it came to its step later.
     */
    private int reversible(Actor actor, int from) {
        boolean takes = actor.kind() != StepKinds.ATTEMPT && actor.kind() != StepKinds.RELEASE;
        for (int other = from; other > 0; other = path.before[other - 1]) {
            int step = other - 1;
            if (path.actor[step] == actor.number || known[path.actor[step]] > step) {
                return 0;
            }
            boolean stood = actor.arrivedAt() <= step;
            boolean gives = takes && path.kind[step] == StepKinds.RELEASE;
            if (!gives && (!stood || (path.enabled[step] >> actor.number & 1) != 0)) {
                return other;
            }
        }
        return 0;
    }

    /** A read depends on the last write; a write or print also on the reads since. */
    private void access(Actor actor, int step, boolean isNew, boolean kept) {
        if (commutingPrints && actor.kind() == StepKinds.PRINT) {
            return;
        }
        if (actor.kind() == StepKinds.READ) {
            read(actor, step, isNew, kept);
        } else {
            write(actor, step, isNew, kept);
        }
    }

    private void read(Actor actor, int step, boolean isNew, boolean kept) {
        int write = last.write(actor.place());
        boolean races = isNew && isUnknown(write, actor);
        join(actor, write);
        actor.clock()[actor.number] = step + 1;
        if (races) {
            raceOfAccesses(write - 1, actor, step);
        }
        if (kept) {
            last.setRead(actor.place(), actor.number, step + 1, controller.count());
        }
    }

    private void write(Actor actor, int step, boolean isNew, boolean kept) {
        int write = last.write(actor.place());
        int[] reads = last.reads(actor.place());
        boolean read = false;
        if (reads != null) {
            if (isNew) {
                System.arraycopy(actor.clock(), 0, known, 0, controller.count());
            }
            for (int i = 0; i < reads.length; i++) {
                if (reads[i] > 0) {
                    join(actor, reads[i]);
                    read = true;
                }
            }
        }
        boolean races = isNew && !read && isUnknown(write, actor);
        join(actor, write);
        actor.clock()[actor.number] = step + 1;
        if (races) {
            raceOfAccesses(write - 1, actor, step);
        }
        for (int i = 0; isNew && read && i < reads.length; i++) {
            if (reads[i] > 0 && i != actor.number && known[i] < reads[i]) {
                raceOfAccesses(reads[i] - 1, actor, step);
            }
        }
        if (kept) {
            last.setWrite(actor.place(), step + 1);
        }
    }

    /** Tells whether a write of another actor does not happen before what the actor does now. */
    private boolean isUnknown(int write, Actor actor) {
        if (write == 0) {
            return false;
        }
        int writer = path.actor[write - 1];
        return writer != actor.number && actor.clock()[writer] < write;
    }

    /** The end of the program depends on the last step of each other actor. */
    private void exit(Actor actor, int step, boolean isNew) {
        int[] clock = actor.clock();
        System.arraycopy(clock, 0, known, 0, controller.count());
        int[] lastOf = new int[controller.count()];
        for (int i = 0; i < step; i++) {
            lastOf[path.actor[i]] = i + 1;
        }
        for (int each : lastOf) {
            join(actor, each);
        }
        clock[actor.number] = step + 1;
        for (int i = 0; isNew && i < lastOf.length; i++) {
            if (i != actor.number && lastOf[i] > 0 && known[i] < lastOf[i]) {
                race(lastOf[i] - 1, actor, step);
            }
        }
    }

    /**
     * Notes that the steps at which actors stand at the end of a run may race with steps that were made. Called when the
     * length of the path is set.
     */
    void raceStepsNotMade() {
        int length = path.length;
        int exit = length > 0 && path.kind[length - 1] == StepKinds.EXIT ? length - 1 : -1;
        for (int i = 0; i < controller.count(); i++) {
            Actor actor = controller.actor(i);
            if (actor.isEnded() || actor.isBetweenSteps() || exit >= 0 && path.actor[exit] == i) {
                continue;
            }
            if (exit >= 0 && actor.arrivedAt() <= exit) {
                race(exit, actor, length);
            }
            if (actor.kind() != StepKinds.EXIT) {
                take(actor, length, true, false);
            }
        }
    }

    /** Makes a step happen before all that an actor does from now on. */
    private void join(Actor actor, int step) {
        if (step > 0) {
            int[] clock = actor.clock();
            int[] other = path.clock[step - 1];
            int all = Math.min(other.length, controller.count());
            for (int i = 0; i < all; i++) {
                if (other[i] > clock[i]) {
                    clock[i] = other[i];
                }
            }
        }
    }

    /**
     * Notes that the actor's step is to be tried before an earlier one, unless that is planned already.
     *
     * @param other the number of the earlier step, from 0
     * @param step  the number of the actor's step, from 0
     */
    private void race(int other, Actor actor, int step) {
        long first = initials.of(other, actor.number, step, actor.clock());
        if ((first & (path.backtrack[other] | path.sleep[other])) != 0) {
            return;
        }
        long possible = first & path.enabled[other];
        if (possible == 0) {
            path.backtrack[other] |= path.enabled[other];
        } else if ((possible >> actor.number & 1) != 0) {
            path.backtrack[other] |= 1L << actor.number;
        } else {
            path.backtrack[other] |= Long.lowestOneBit(possible);
        }
    }
}
