package classroom;

import java.awt.GraphicsEnvironment;
import java.awt.SplashScreen;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
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
        int found = feature(System.getProperty("java.specification.version"));
        if (found < NEEDED) {
            refuse(found, words);
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

    private static void refuse(int found, String[] words) {
        String sentence = tooOld(found, Locale.getDefault());
        System.err.println(sentence);
        if (words.length == 0 && !GraphicsEnvironment.isHeadless()) {
            JOptionPane.showMessageDialog(null, sentence, "Concurrency Classroom", JOptionPane.ERROR_MESSAGE);
        }
        System.exit(3);
    }

    /** Takes away the picture that Java shows from the jar's manifest: in a terminal no window comes to take its place. */
    private static void closeSplash() {
        if (!GraphicsEnvironment.isHeadless()) {
            SplashScreen splash = SplashScreen.getSplashScreen();
            if (splash != null) {
                splash.close();
            }
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
