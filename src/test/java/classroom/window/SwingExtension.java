package classroom.window;

import classroom.text.Language;
import classroom.text.Texts;
import classroom.window.i18n.Localizer;
import classroom.window.settings.Settings;
import classroom.window.theme.Theme;
import classroom.window.theme.ThemeFixture;
import classroom.window.widget.LazyTab;
import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.Timer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Prepares tests of components: settings in an empty folder, the theme, a language, and the event thread. */
public final class SwingExtension implements BeforeEachCallback, AfterEachCallback {
    private static final int PATIENCE_S = 90;
    private static final int LOOK_MS = 5;

    public Path folder;
    public Settings settings;
    private Language language;
    private Locale locale;

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        folder = Files.createTempDirectory("classroom-test");
        settings = Settings.read(folder);
        language = Texts.language();
        locale = Locale.getDefault();
        Texts.use(Language.EN);
        onEventThread(() -> {
            Theme.install(settings, Optional.empty());
            return null;
        });
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        onEventThread(() -> {
            ThemeFixture.show(Theme.LIGHT, 0);
            return null;
        });
        Texts.use(language);
        Locale.setDefault(locale);
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    /** Runs a task on the event thread, and waits for it. */
    public static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        return task.get(PATIENCE_S, TimeUnit.SECONDS);
    }

    /** Runs a task on the event thread and waits for it, for use in {@code close()} without checked exceptions. */
    public static void closeOnEventThread(Runnable work) {
        try {
            onEventThread(Executors.callable(work));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Waits until a condition holds, which is checked on the event thread when that has processed its events. It is
     * checked periodically, since a busy loop would take a core from the programs, which run at a lower priority.
     */
    public static void await(BooleanSupplier condition, String what) throws Exception {
        CompletableFuture<Void> so = new CompletableFuture<>();
        Timer looks = new Timer(LOOK_MS, tick -> look(condition, so));
        try {
            EventQueue.invokeLater(() -> look(condition, so));
            looks.start();
            so.get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain until " + what, e);
        } finally {
            looks.stop();
        }
    }

    private static void look(BooleanSupplier condition, CompletableFuture<Void> so) {
        try {
            if (condition.getAsBoolean()) {
                so.complete(null);
            }
        } catch (RuntimeException | AssertionError e) {
            so.completeExceptionally(e);
        }
    }

    /** Sets the language, and updates the texts of a component. Called on the event thread. */
    public static void use(Language chosen, Component component) {
        Texts.use(chosen);
        Localizer.again(component);
    }

    /** Returns a component and all its descendants; tabs that have not been shown are made, on the event thread. */
    public static List<Component> all(Component root) {
        List<Component> all = new ArrayList<>(List.of(root));
        if (root instanceof LazyTab<?> tab && !tab.isMade()) {
            if (EventQueue.isDispatchThread()) {
                tab.content();
            } else {
                closeOnEventThread(tab::content);
            }
        }
        if (root instanceof Container container) {
            for (Component each : container.getComponents()) {
                all.addAll(all(each));
            }
        }
        return all;
    }

    /** Returns the component with a name. */
    public static <C extends Component> C named(Class<C> type, Component root, String name) {
        return all(root).stream()
                .filter(each -> name.equals(each.getName()))
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name));
    }

    /** Lays out a component that is in no window, with all its descendants. */
    public static void layOut(Component component, int width, int height) {
        component.setSize(width, height);
        layOutInside(component);
    }

    private static void layOutInside(Component component) {
        if (component instanceof Container container) {
            container.doLayout();
            for (Component each : container.getComponents()) {
                layOutInside(each);
            }
        }
    }

    /** Returns the picture of a component. */
    public static BufferedImage painted(JComponent component) {
        BufferedImage image =
                new BufferedImage(component.getWidth(), component.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        component.paint(g);
        g.dispose();
        return image;
    }

    /** Returns the number of pixels with a color. */
    public static long count(BufferedImage image, Color color) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels)
                .filter(pixel -> (pixel & 0xffffff) == (color.getRGB() & 0xffffff))
                .count();
    }
}
