package classroom.schedule;

/**
 * Carries actors on the exploring thread alone, without help from the JVM: their methods are woven so that they save
 * their frames and take them back. See {@link SavedFrames}. An actor that would have to be suspended inside a method of
 * the JDK can't be: then {@link #run} throws.
 */
final class ResumableFibers extends Fibers {
    private Actor next;

    @Override
    String title() {
        return ScheduledProgram.RESUMABLE;
    }

    @Override
    void run(Actor first) throws PinnedActorException {
        next = first;
        while (next != null && !SavedFrames.isPinned()) {
            Actor actor = next;
            SavedFrames.enter((SavedFrames) actor.fiber);
            ScheduleController.INSTANCE.runBody(actor);
        }
        if (SavedFrames.takePinned()) {
            throw new PinnedActorException();
        }
    }

    @Override
    void create(Actor actor) {
        if (actor.fiber instanceof SavedFrames used) {
            used.clear();
        } else {
            actor.fiber = new SavedFrames();
        }
        actor.carrier = Thread.currentThread();
    }

    /** Calls the new actor's code from that of the current one. It returns when the new one is suspended or ends. */
    @Override
    void start(Actor from, Actor to) {
        SavedFrames outer = SavedFrames.enter((SavedFrames) to.fiber);
        ScheduleController.INSTANCE.runBody(to);
        SavedFrames.leave(outer);
        if (next != from) {
            // The run is over.
            transfer(from, next);
        }
    }

    @Override
    void transfer(Actor from, Actor to) {
        if (SavedFrames.isResumed()) {
            return;
        }
        next = to;
        SavedFrames.suspend();
    }

    @Override
    void finish(Actor from, Actor to) {
        SavedFrames.end();
        next = to;
    }

    @Override
    void abandon(Actor[] actors, int count) {
        // What is saved of them is collected as garbage.
    }
}
