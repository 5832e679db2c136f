package classroom.schedule;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Carries actors by the JDK's internal continuations, on which virtual threads are built. All actors run on the
 * exploring thread. Needs JDK 21 or newer, started with {@code --add-exports} of {@link #EXPORT}. Uses method handles,
 * since this class is compiled for an older Java.
 */
final class ContinuationFibers extends Fibers {
    /** The package that the JVM must export. */
    static final String EXPORT = "java.base/jdk.internal.vm=ALL-UNNAMED";

    private static final int FIRST_FEATURE = 21;
    private static final Object SCOPE;
    private static final MethodHandle CREATE;
    private static final MethodHandle RUN;
    private static final MethodHandle YIELD;

    static {
        Object scope = null;
        MethodHandle make = null;
        MethodHandle run = null;
        MethodHandle yield = null;
        if (Runtime.version().feature() >= FIRST_FEATURE) {
            try {
                MethodHandles.Lookup lookup = MethodHandles.lookup();
                Class<?> scopes = Class.forName("jdk.internal.vm.ContinuationScope");
                Class<?> type = Class.forName("jdk.internal.vm.Continuation");
                scope = lookup.findConstructor(scopes, MethodType.methodType(void.class, String.class))
                        .invoke("classroom");
                make = lookup.findConstructor(type, MethodType.methodType(void.class, scopes, Runnable.class))
                        .asType(MethodType.methodType(Object.class, Object.class, Runnable.class));
                run = lookup.findVirtual(type, "run", MethodType.methodType(void.class))
                        .asType(MethodType.methodType(void.class, Object.class));
                yield = lookup.findStatic(type, "yield", MethodType.methodType(boolean.class, scopes))
                        .asType(MethodType.methodType(boolean.class, Object.class));
            } catch (Throwable notExported) {
                make = null;
            }
        }
        SCOPE = scope;
        CREATE = make;
        RUN = run;
        YIELD = yield;
    }

    private Actor next;

    private ContinuationFibers() {}

    /** Returns null if this JVM has no accessible continuations. */
    static Fibers ifAvailable() {
        return CREATE == null ? null : new ContinuationFibers();
    }

    @Override
    String title() {
        return "continuations";
    }

    @Override
    void run(Actor first) {
        next = first;
        try {
            while (next != null) {
                RUN.invokeExact(next.fiber);
            }
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    void create(Actor actor) {
        Runnable body = () -> ScheduleController.INSTANCE.runBody(actor);
        try {
            actor.fiber = (Object) CREATE.invokeExact(SCOPE, body);
        } catch (Throwable e) {
            throw thrown(e);
        }
        actor.carrier = Thread.currentThread();
    }

    /** Runs the new continuation inside the current one, which spares a switch: it yields to the one that it is in. */
    @Override
    void start(Actor from, Actor to) {
        next = to;
        try {
            RUN.invokeExact(to.fiber);
        } catch (Throwable e) {
            throw thrown(e);
        }
        if (next != from) {
            // The run is over.
            transfer(from, next);
        }
    }

    @Override
    @SuppressWarnings("UnusedVariable") // An exact invocation needs the result's type.
    void transfer(Actor from, Actor to) {
        next = to;
        try {
            boolean yielded = (boolean) YIELD.invokeExact(SCOPE);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    void finish(Actor from, Actor to) {
        next = to;
    }

    @Override
    void abandon(Actor[] actors, int count) {
        // Continuations that nobody refers to are collected as garbage.
    }

    private static RuntimeException thrown(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return e instanceof RuntimeException plain ? plain : new IllegalStateException(e);
    }
}
