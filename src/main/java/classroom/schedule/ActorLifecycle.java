package classroom.schedule;

import java.util.function.Consumer;

/** Starts actors, runs their code, and ends them. */
final class ActorLifecycle {
    private final ScheduleController controller;
    private final ActorTable actors;
    private final TurnChooser turns;
    private final ActorSwitch actorSwitch;
    private final UncaughtExceptions exceptions;

    ActorLifecycle(
            ScheduleController controller,
            ActorTable actors,
            TurnChooser turns,
            ActorSwitch actorSwitch,
            UncaughtExceptions exceptions) {
        this.controller = controller;
        this.actors = actors;
        this.turns = turns;
        this.actorSwitch = actorSwitch;
        this.exceptions = exceptions;
    }

    /** Adds an actor, which goes when it is switched to. */
    Actor add(Thread thread, Runnable body, boolean daemon) {
        Actor added = actors.add(thread, body, daemon);
        actorSwitch.fibers().create(added);
        return added;
    }

    /** Starts an actor: see {@link ScheduleController#start}. */
    Actor start(Actor me, Thread thread, Runnable body, boolean daemon, Consumer<Actor> known) {
        Actor added = add(thread, body, daemon);
        added.starter = me;
        added.starting = true;
        added.joined = me.joined;
        added.join(me.clock);
        known.accept(added);
        actors.setNotAlone();
        actorSwitch.start(me, added);
        actors.updateAlone();
        return added;
    }

    /** Returns the actor that goes on when one that has just started comes to its first step or ends: its starter. */
    static Actor endStarting(Actor me) {
        me.starting = false;
        return me.starter;
    }

    /** Runs an actor's own code and then ends it. Called on its fiber. */
    void run(Actor me) {
        try {
            if (!me.abandoned) {
                me.body.run();
            }
        } catch (RunAbortedError e) {
            if (!me.abandoned) {
                turns.endRun(RunEnding.CUT);
            }
        } catch (Throwable e) {
            handleUncaught(me, e);
        }
        if (!me.abandoned) {
            finish(me);
        }
    }

    private void handleUncaught(Actor me, Throwable exception) {
        if (!me.abandoned) {
            try {
                exceptions.add(me, exception);
            } catch (RunAbortedError e) {
                // The run ended inside the thread's own exception handler.
            }
        }
    }

    private void finish(Actor me) {
        Actor next;
        try {
            if (turns.ending() == null && actors.hasLiveDaemons() && !me.daemon && !me.starting) {
                // The end of the last other thread cuts daemons off, so its order among their steps matters.
                controller.waitForTurn(me, StepKinds.EXIT, PlaceVersions.NO_PLACE, me.site, null, null);
            }
            next = turns.ending() != null ? null : end(me);
        } catch (RunAbortedError e) {
            if (me.abandoned) {
                return;
            }
            next = null;
        }
        actorSwitch.finish(me, next);
    }

    private Actor end(Actor me) {
        me.condition = null;
        actors.end(me);
        me.end.release(me);
        if (actors.isOver()) {
            return turns.endRun(RunEnding.ENDED);
        }
        if (me.starting) {
            return endStarting(me);
        }
        actors.updateAlone();
        return turns.next();
    }
}
