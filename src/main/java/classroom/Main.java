package classroom;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.SplashScreen;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.function.Supplier;
import javax.swing.JOptionPane;

/**
 * Starts the app: the window without arguments or for a saved run, the console with other arguments. Only this class is compiled for Java 8, so
 * that it can report on an older Java which version is required; hence it refers to the rest of the app by name only.
 */
public final class Main {
    private static final int MIN_JAVA = 17;
    /** The ending of a saved run's file name. */
    private static final String RUN_SUFFIX = ".ccrun";

    private Main() {}

    /**
     * Starts the app.
     *
     * @param args none or a saved run for the window, else a console command
     * @throws Exception whatever the app throws
     */
    public static void main(String[] args) throws Exception {
        String location = String.valueOf(Main.class.getResource("Main.class"));
        if (isUnreadable(location)) {
            fail(badFolderMessage(location, Locale.getDefault()), args);
        }
        int found = featureVersion(System.getProperty("java.specification.version"));
        if (found < MIN_JAVA) {
            fail(oldJavaMessage(found, Locale.getDefault()), args);
        } else if (args.length == 0 || isRun(args)) {
            invokeMain("classroom.start.WindowStarter", args);
        } else {
            closeSplash();
            invokeMain("classroom.console.ConsoleApp", args);
        }
    }

    /** Whether the arguments are a saved run, as when its file is double-clicked: the window opens it. */
    static boolean isRun(String[] args) {
        return args.length == 1
                && !args[0].startsWith("-")
                && args[0].toLowerCase(Locale.ROOT).endsWith(RUN_SUFFIX);
    }

    /** Returns the feature version of a Java: 8 for "1.8", 17 for "17". */
    static int featureVersion(String specification) {
        String plain = specification.startsWith("1.") ? specification.substring(2) : specification;
        return Integer.parseInt(plain.split("[.]")[0]);
    }

    /** Returns an error message about the Java version in both languages, the user's first. */
    static String oldJavaMessage(int found, Locale locale) {
        String english = "Concurrency Classroom needs Java " + MIN_JAVA + " or newer; this is Java " + found
                + ". Install a newer Java and start it again.";
        String chinese = "\u5e76\u53d1\u8bfe\u5802\u9700\u8981 Java " + MIN_JAVA
                + " \u6216\u66f4\u65b0\u7684\u7248\u672c\uff0c\u5f53\u524d\u662f Java " + found
                + "\u3002\u8bf7\u5b89\u88c5\u65b0\u7248 Java \u540e\u518d\u542f\u52a8\u3002";
        return "zh".equals(locale.getLanguage()) ? chinese + "\n" + english : english + "\n" + chinese;
    }

    /** Whether Java cannot read resources of the jar, since the name of a folder in its path ends in {@code !}. */
    static boolean isUnreadable(String location) {
        return location.startsWith("jar:") && location.indexOf("!/") != location.lastIndexOf("!/");
    }

    /** Returns an error message about the jar's folder in both languages, the user's first. */
    static String badFolderMessage(String location, Locale locale) {
        String english =
                "Concurrency Classroom can't run in a folder whose name ends in \"!\": Java can't read it there."
                        + " Move it: " + location;
        String chinese =
                "\u5e76\u53d1\u8bfe\u5802\u4e0d\u80fd\u653e\u5728\u540d\u5b57\u4ee5\u201c!\u201d\u7ed3\u5c3e\u7684\u6587\u4ef6\u5939\u91cc"
                        + "\uff0cJava \u8bfb\u4e0d\u4e86\u3002\u8bf7\u628a\u5b83\u79fb\u5230\u522b\u5904\uff1a"
                        + location;
        return "zh".equals(locale.getLanguage()) ? chinese + "\n" + english : english + "\n" + chinese;
    }

    private static void fail(String message, String[] args) {
        System.err.println(message);
        try {
            if ((args.length == 0 || isRun(args)) && !GraphicsEnvironment.isHeadless()) {
                JOptionPane.showMessageDialog(null, message, "Concurrency Classroom", JOptionPane.ERROR_MESSAGE);
            }
        } catch (LinkageError | AWTError | HeadlessException e) {
            // Without a display, the message is only printed.
        }
        System.exit(3);
    }

    /** Closes the splash screen, since in a terminal no window replaces it. */
    private static void closeSplash() {
        try {
            if (!GraphicsEnvironment.isHeadless()) {
                close(SplashScreen::getSplashScreen);
            }
        } catch (LinkageError | AWTError | HeadlessException e) {
            // Without a display there is no splash screen.
        }
    }

    /** Closes the splash screen if there is one. A headless Java lacks its library, even if there is a display. */
    static void close(Supplier<SplashScreen> splash) {
        try {
            SplashScreen shown = splash.get();
            if (shown != null) {
                shown.close();
            }
        } catch (LinkageError | UnsupportedOperationException | IllegalStateException e) {
            // There is no splash screen.
        }
    }

    private static void invokeMain(String name, String[] args) throws Exception {
        try {
            Class.forName(name).getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception) {
                throw (Exception) e.getCause();
            }
            throw e;
        }
    }
}
