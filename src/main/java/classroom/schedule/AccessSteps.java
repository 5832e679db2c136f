package classroom.schedule;

/**
 * Makes the steps of reads and writes of fields, array elements, atomics and JDK objects. An access is a step if its
 * place is global or several actors use objects at its site. All methods are called by the actor that goes and return
 * when it may go on.
 */
final class AccessSteps {
    private final ScheduleController controller;
    private final ActorTable actors;
    private final TurnChooser turns;
    private final PlaceVersions places;
    private final SharedSites sharedSites;

    AccessSteps(
            ScheduleController controller,
            ActorTable actors,
            TurnChooser turns,
            PlaceVersions places,
            SharedSites sharedSites) {
        this.controller = controller;
        this.actors = actors;
        this.turns = turns;
        this.places = places;
        this.sharedSites = sharedSites;
    }

    /** Makes the step of a read. */
    void read(int place, int site) {
        Actor me = controller.currentActor();
        if (isStep(me, place, site)) {
            controller.waitForTurn(me, StepKinds.READ, place, site, null, null);
        }
        me.spinReads().add(place, places.version(place));
    }

    /** Makes the step of a write. */
    void write(int place, int site) {
        Actor me = controller.currentActor();
        if (isStep(me, place, site)) {
            controller.waitForTurn(me, StepKinds.WRITE, place, site, null, null);
        }
        places.countWrite(place);
    }

    /** Makes the step of a compare-and-set, which is a write only if it succeeds: see {@link #afterCompareAndSet}. */
    void beforeCompareAndSet(int place, int site) {
        Actor me = controller.currentActor();
        if (isStep(me, place, site)) {
            controller.waitForTurn(me, StepKinds.WRITE, place, site, null, null);
        }
        me.comparedPlace = place;
    }

    /** Notes whether the compare-and-set of the last step succeeded. Does nothing if there was no step. */
    void afterCompareAndSet(boolean succeeded) {
        Actor me = controller.currentActor();
        int place = me.comparedPlace;
        if (place > 0 && succeeded) {
            places.countWrite(place);
        } else if (place > 0) {
            me.spinReads().add(place, places.version(place));
        }
        me.comparedPlace = 0;
    }

    /**
     * Ends a round of a loop that only reads. If nothing that the round has read was written since, the actor waits,
     * without a step, until something is.
     */
    void endSpinRound(int site) {
        Actor me = controller.currentActor();
        SpinReads reads = me.spinReads();
        if (reads.isComplete() && !reads.isReady(me)) {
            controller.await(reads, null, site);
        }
        int place = reads.changedPlace();
        if (place >= 0 && turns.strategy() instanceof LastWrites writes) {
            writes.joinWriter(me, place);
        }
        reads.clear();
    }

    private boolean isStep(Actor me, int place, int site) {
        if (actors.isAlone() || controller.isAtomic()) {
            return false;
        }
        if (places.isGlobal(place)) {
            return true;
        }
        sharedSites.recordUse(place, site, me.number);
        return sharedSites.isShared(site);
    }
}
