package classroom.schedule.host;

import classroom.schedule.Actor;
import classroom.schedule.RunEnding;
import classroom.schedule.ScheduleController;
import classroom.schedule.Strategy;

/**
 * Makes given steps and ends the JVM there, so that nothing that comes after them is observed: not even that the run is
 * given up.
 */
final class RecordedOrder implements Strategy {
    private final int[] choices;
    private int made;

    /** @param choices the numbers of the actors that make the steps */
    RecordedOrder(int[] choices) {
        this.choices = choices.clone();
    }

    @Override
    public void runStarted() {
        made = 0;
    }

    @Override
    public int choose(long enabled) {
        if (made == choices.length) {
            Runtime.getRuntime().halt(ScheduleHost.STOPPED);
        }
        int next = choices[made++];
        if (next < 0 || next >= ScheduleController.MAX_ACTORS || (enabled >> next & 1) == 0) {
            Runtime.getRuntime().halt(ScheduleHost.NOT_FOLLOWED);
        }
        Actor actor = ScheduleController.INSTANCE.actor(next);
        actor.acquireEnabler();
        return next;
    }

    @Override
    public void runEnded(RunEnding how) {
        // By exit, so that the observer writes down what it has.
        System.exit(how == RunEnding.EXIT ? ScheduleController.INSTANCE.status() : 0);
    }
}
