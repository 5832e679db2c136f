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
 * Where the jar starts. No words: the window. Words: the console. This class alone is compiled for Java 8, so that it can say on
 * an older Java which one is needed; so it knows the rest of the app by name only.
 */
public final class Main {
    private static final int NEEDED = 17;

    private Main() {
    }

    /**
     * Starts the app.
     *
     * @param words none for the window, else a command for the console
     * @throws Exception whatever the app lets through, which is a fault of ours
     */
    public static void main(String[] words) throws Exception {
        String place = String.valueOf(Main.class.getResource("Main.class"));
        if (isMisread(place)) {
            refuse(misplaced(place, Locale.getDefault()), words);
        }
        int found = feature(System.getProperty("java.specification.version"));
        if (found < NEEDED) {
            refuse(tooOld(found, Locale.getDefault()), words);
        } else if (words.length == 0) {
            start("classroom.window.App", words);
        } else {
            closeSplash();
            start("classroom.console.ConsoleApp", words);
        }
    }

    /** The feature number of a Java: 8 for "1.8", 17 for "17". */
    static int feature(String specification) {
        String plain = specification.startsWith("1.") ? specification.substring(2) : specification;
        return Integer.parseInt(plain.split("[.]")[0]);
    }

    /** Says in both languages, the reader's own first, which Java is needed. */
    static String tooOld(int found, Locale locale) {
        String english = "Concurrency Classroom needs Java " + NEEDED + " or newer; this is Java " + found
                + ". Install a newer Java and start it again.";
        String chinese = "\u5e76\u53d1\u8bfe\u5802\u9700\u8981 Java " + NEEDED + " \u6216\u66f4\u65b0\u7684\u7248\u672c\uff0c\u5f53\u524d\u662f Java " + found
                + "\u3002\u8bf7\u5b89\u88c5\u65b0\u7248 Java \u540e\u518d\u542f\u52a8\u3002";
        return "zh".equals(locale.getLanguage()) ? chinese + "\n" + english : english + "\n" + chinese;
    }

    /** Whether Java can't read what is in the jar, since the name of a folder on the way to it ends in {@code !}. */
    static boolean isMisread(String place) {
        return place.startsWith("jar:") && place.indexOf("!/") != place.lastIndexOf("!/");
    }

    /** Says the same in both languages: where the jar can't stand. */
    static String misplaced(String place, Locale locale) {
        String english = "Concurrency Classroom can't run in a folder whose name ends in \"!\": Java can't read it there."
                + " Move it: " + place;
        String chinese = "\u5e76\u53d1\u8bfe\u5802\u4e0d\u80fd\u653e\u5728\u540d\u5b57\u4ee5\u201c!\u201d\u7ed3\u5c3e\u7684\u6587\u4ef6\u5939\u91cc"
                + "\uff0cJava \u8bfb\u4e0d\u4e86\u3002\u8bf7\u628a\u5b83\u79fb\u5230\u522b\u5904\uff1a" + place;
        return "zh".equals(locale.getLanguage()) ? chinese + "\n" + english : english + "\n" + chinese;
    }

    private static void refuse(String sentence, String[] words) {
        System.err.println(sentence);
        try {
            if (words.length == 0 && !GraphicsEnvironment.isHeadless()) {
                JOptionPane.showMessageDialog(null, sentence, "Concurrency Classroom", JOptionPane.ERROR_MESSAGE);
            }
        } catch (LinkageError | AWTError | HeadlessException e) {
            // A Java without a display: it is printed.
        }
        System.exit(3);
    }

    /** Takes away the picture that Java shows from the jar's manifest: in a terminal no window comes to take its place. */
    private static void closeSplash() {
        try {
            if (!GraphicsEnvironment.isHeadless()) {
                close(SplashScreen::getSplashScreen);
            }
        } catch (LinkageError | AWTError | HeadlessException e) {
            // A Java without a display has no splash either.
        }
    }

    /** Closes the picture if there is one. A headless Java lacks the library that shows it, also where there is a display. */
    static void close(Supplier<SplashScreen> splash) {
        try {
            SplashScreen shown = splash.get();
            if (shown != null) {
                shown.close();
            }
        } catch (LinkageError | UnsupportedOperationException | IllegalStateException e) {
            // None is shown.
        }
    }

    private static void start(String name, String[] words) throws Exception {
        try {
            Class.forName(name).getMethod("main", String[].class).invoke(null, (Object) words);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception) {
                throw (Exception) e.getCause();
            }
            throw e;
        }
    }
}
