package classroom.bench;

import classroom.run.jdk.Jdk;
import classroom.start.WindowFlags;
import classroom.window.App;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.swing.AbstractButton;
import javax.swing.JTabbedPane;

/**
 * Measures how long the reader's own actions occupy the window's event thread: opening each page for the first time,
 * and switching the theme, the language and the size of letters. Each in a JVM with the flags of the app's start. The
 * first page has been open for some seconds, as when a teacher begins.
 *
 * <p>{@code mvn -B -q package -Dbench=ActionsBench}. Needs a display.
 */
public final class ActionsBench {
    private static final int SETTLED_MS = 5_000;
    private static final int AFTERWARDS_MS = 2_500;
    private static final int GOAL_MS = 50;

    private ActionsBench() {}

    /**
     * Prints the table of the benchmark.
     *
     * @param args none; {@code watch} in the JVM with the window
     */
    public static void main(String[] args) throws Exception {
        if (args.length == 1 && args[0].equals("watch")) {
            watch();
            return;
        }
        List<String> command = new ArrayList<>();
        command.add(Jdk.own().java().toString());
        command.addAll(WindowFlags.all());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ActionsBench.class.getName(), "watch"));
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static void watch() throws Exception {
        AppWindow.prepare(List.of("lesson=bank"));
        App.main(new String[0]);
        AppWindow.await(() -> AppWindow.named("button.act.run").isPresent());
        TimeUnit.MILLISECONDS.sleep(SETTLED_MS);
        JTabbedPane pages = (JTabbedPane) AppWindow.named("lessons").orElseThrow();
        for (int i = 0; i < pages.getTabCount(); i++) {
            int page = i;
            measure(pages.getComponentAt(i).getName(), () -> pages.setSelectedIndex(page));
        }
        for (String name : List.of("theme", "theme", "language", "language", "larger", "smaller")) {
            AbstractButton button =
                    (AbstractButton) AppWindow.named("button.act." + name).orElseThrow();
            measure(name, () -> button.doClick(0));
        }
        System.exit(0);
    }

    private static void measure(String what, Runnable action) throws Exception {
        try (EventWatch watch = new EventWatch()) {
            EventQueue.invokeAndWait(action);
            TimeUnit.MILLISECONDS.sleep(AFTERWARDS_MS);
            System.out.printf(
                    "%-20s longest %5.1f ms   <= %d   with a processor: longest %5.1f ms%s%n",
                    what,
                    watch.longest(),
                    GOAL_MS,
                    watch.longestComputed(),
                    watch.longest() > GOAL_MS ? watch.longestStack() : "");
        }
    }
}
