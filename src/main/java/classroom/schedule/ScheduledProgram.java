package classroom.schedule;

import java.io.PrintStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Properties;

/** The scheduled copy of a program. It can be run any number of times in one JVM. Used by the exploring thread. */
public final class ScheduledProgram {
    /** The name of the properties file, beside the copy's classes, with the properties below. */
    public static final String FILE = "classroom.schedule";
    /** The name of the main class. */
    public static final String MAIN = "main";
    /** The number of static fields that have places. */
    public static final String STATICS = "statics";
    /** The classes to reset before each run, in this order, separated by commas. */
    public static final String RESETS = "resets";
    /** Whether releases of locks are steps: see {@link Schedule#setVisibleSteps}. */
    public static final String RELEASES_VISIBLE = "visible.releases";
    /** Whether interrupts are steps. */
    public static final String INTERRUPTS_VISIBLE = "visible.interrupts";
    /** Whether the copy's methods save their frames when an actor is suspended. */
    public static final String RESUMABLE = "resumable";
    /** The name of the synthetic method that resets a class. */
    public static final String RESET = "classroom$reset";

    private final MethodHandle main;
    private final boolean takesArguments;
    private final MethodHandle[] resets;
    private final String[] arguments;
    private final int statics;
    private final boolean releasesVisible;
    private final boolean interruptsVisible;
    /** Whether its methods can save their frames, and no actor had to be suspended in a method that can't. */
    private boolean resumable;

    private final CapturedOutput out = new CapturedOutput();
    private final CapturedOutput err = new CapturedOutput();

    /**
     * Loads the program.
     *
     * @param about     the content of {@link #FILE}
     * @param classes   loads its classes
     * @param arguments the arguments of its main method
     * @throws ReflectiveOperationException if the copy lacks a class or method that the properties name
     */
    public ScheduledProgram(Properties about, ClassLoader classes, List<String> arguments)
            throws ReflectiveOperationException {
        this.arguments = arguments.toArray(String[]::new);
        this.statics = Integer.parseInt(about.getProperty(STATICS, "0"));
        releasesVisible = Boolean.parseBoolean(about.getProperty(RELEASES_VISIBLE));
        interruptsVisible = Boolean.parseBoolean(about.getProperty(INTERRUPTS_VISIBLE));
        resumable = Boolean.parseBoolean(about.getProperty(RESUMABLE)) && !Fibers.areRecorded();
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        Method method = main(classes.loadClass(about.getProperty(MAIN)));
        method.setAccessible(true);
        takesArguments = method.getParameterCount() == 1;
        main = lookup.unreflect(method)
                .asType(
                        takesArguments
                                ? MethodType.methodType(void.class, String[].class)
                                : MethodType.methodType(void.class));
        String names = about.getProperty(RESETS, "");
        String[] each = names.isEmpty() ? new String[0] : names.split(",");
        resets = new MethodHandle[each.length];
        for (int i = 0; i < each.length; i++) {
            Method reset = classes.loadClass(each[i]).getDeclaredMethod(RESET);
            reset.setAccessible(true);
            resets[i] = lookup.unreflect(reset).asType(MethodType.methodType(void.class));
        }
    }

    private static Method main(Class<?> type) throws NoSuchMethodException {
        try {
            return type.getDeclaredMethod("main", String[].class);
        } catch (NoSuchMethodException e) {
            return type.getDeclaredMethod("main");
        }
    }

    /** Returns what carries its threads: {@code resumable} methods, {@code continuations} or {@code threads}. */
    public String fibers() {
        return resumable ? RESUMABLE : ScheduleController.INSTANCE.fibers();
    }

    /**
     * Makes one run, with standard output and standard error captured. After one that ends with {@link RunEnding#PINNED},
     * the same order can be made.
     */
    public RunEnding run(Strategy strategy) {
        Schedule.setVisibleSteps(releasesVisible, interruptsVisible);
        out.clear();
        err.clear();
        PrintStream oldOut = System.out;
        PrintStream oldErr = System.err;
        System.setOut(out);
        System.setErr(err);
        try {
            RunEnding how = ScheduleController.INSTANCE.run(this::body, strategy, statics, resumable);
            resumable &= how != RunEnding.PINNED;
            return how;
        } finally {
            System.setOut(oldOut);
            System.setErr(oldErr);
        }
    }

    private void body() {
        try {
            for (MethodHandle reset : resets) {
                reset.invokeExact();
            }
            if (takesArguments) {
                main.invokeExact(arguments.clone());
            } else {
                main.invokeExact();
            }
        } catch (Throwable e) {
            throw ScheduledProgram.<RuntimeException>sneaky(e instanceof InvocationTargetException ? e.getCause() : e);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E sneaky(Throwable e) throws E {
        throw (E) e;
    }

    /**
     * Returns what the last run led to.
     *
     * @param ending what {@link #run} returned
     */
    public Outcome outcome(RunEnding ending) {
        ScheduleController controller = ScheduleController.INSTANCE;
        return new Outcome(
                ending,
                ending == RunEnding.EXIT ? controller.status() : 0,
                out.text(),
                err.text(),
                controller.exceptions().sentences());
    }
}
