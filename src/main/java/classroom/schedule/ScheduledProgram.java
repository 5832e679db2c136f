package classroom.schedule;

import java.io.PrintStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Properties;

/** The scheduled copy of a program, which can be run repeatedly in one JVM. */
public final class ScheduledProgram {
    /** The file beside the copy's classes with the following properties. */
    public static final String FILE = "classroom.schedule";
    /** The main class. */
    public static final String MAIN = "main";
    /** The number of static fields with places. */
    public static final String STATICS = "statics";
    /** The classes to reset before each run, in order, separated by commas. */
    public static final String RESETS = "resets";
    /** Whether it observes locks, interrupts and ends of threads: see {@link Schedule#sees}. */
    public static final String SEES_LOCKS = "sees.locks";
    /** Same as {@link #SEES_LOCKS}. */
    public static final String SEES_INTERRUPTS = "sees.interrupts";
    /** Same as {@link #SEES_LOCKS}. */
    public static final String SEES_ENDS = "sees.ends";
    /** The synthetic method that resets a class. */
    public static final String RESET = "classroom$reset";

    private final MethodHandle main;
    private final boolean takesArguments;
    private final MethodHandle[] resets;
    private final String[] arguments;
    private final int statics;
    private final Properties about;
    private final CapturedOutput out = new CapturedOutput();
    private final CapturedOutput err = new CapturedOutput();

    /**
     * Loads the program.
     *
     * @param about     the content of {@link #FILE}
     * @param classes   loads its classes
     * @param arguments the arguments of its main
     * @throws ReflectiveOperationException if the copy is invalid
     */
    public ScheduledProgram(Properties about, ClassLoader classes, List<String> arguments) throws ReflectiveOperationException {
        this.about = about;
        this.arguments = arguments.toArray(String[]::new);
        this.statics = Integer.parseInt(about.getProperty(STATICS, "0"));
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        Method method = main(classes.loadClass(about.getProperty(MAIN)));
        method.setAccessible(true);
        main = lookup.unreflect(method);
        takesArguments = method.getParameterCount() == 1;
        String names = about.getProperty(RESETS, "");
        String[] each = names.isEmpty() ? new String[0] : names.split(",");
        resets = new MethodHandle[each.length];
        for (int i = 0; i < each.length; i++) {
            Method reset = classes.loadClass(each[i]).getDeclaredMethod(RESET);
            reset.setAccessible(true);
            resets[i] = lookup.unreflect(reset);
        }
    }

    private static Method main(Class<?> type) throws NoSuchMethodException {
        try {
            return type.getDeclaredMethod("main", String[].class);
        } catch (NoSuchMethodException e) {
            return type.getDeclaredMethod("main");
        }
    }

    /** Executes one run, on the exploring thread. */
    public Ending run(Strategy strategy) {
        Schedule.sees(is(SEES_LOCKS), is(SEES_INTERRUPTS), is(SEES_ENDS));
        out.clear();
        err.clear();
        PrintStream oldOut = System.out;
        PrintStream oldErr = System.err;
        System.setOut(out);
        System.setErr(err);
        try {
            return Controller.HERE.run(this::body, strategy, statics);
        } finally {
            System.setOut(oldOut);
            System.setErr(oldErr);
        }
    }

    private boolean is(String property) {
        return Boolean.parseBoolean(about.getProperty(property));
    }

    private void body() {
        try {
            for (MethodHandle reset : resets) {
                reset.invoke();
            }
            if (takesArguments) {
                main.invoke(arguments.clone());
            } else {
                main.invoke();
            }
        } catch (Throwable e) {
            throw ScheduledProgram.<RuntimeException>sneaky(e instanceof InvocationTargetException ? e.getCause() : e);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E sneaky(Throwable e) throws E {
        throw (E) e;
    }

    /** Returns the outcome of the last run. */
    public Outcome outcome(Ending ending) {
        return new Outcome(ending, ending == Ending.EXIT ? Controller.HERE.status() : 0, out.text(), err.text(),
                Controller.HERE.deaths().told());
    }
}
