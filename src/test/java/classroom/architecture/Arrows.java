package classroom.architecture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which package may know which, and who may know Swing. The design's arrows, and the place to change them. */
final class Arrows {
    /** A name with {@code (named)} may be named, as in {@code Guard.class.getName()}, but not called. */
    private static final String TABLE = """
            Main             ->
            window           -> lesson metrics run run.jdk run.storage text window.action window.dialog window.file window.i18n \
                                window.lesson window.settings window.side window.theme window.widget
            window.action    -> text window window.file window.lesson window.theme
            window.dialog    -> lesson run run.jdk text window window.action window.i18n window.settings window.theme \
                                window.widget
            window.file      -> lesson run text trace window window.dialog window.lesson window.side
            window.i18n      -> text window.action
            window.lesson    -> lesson metrics run run.jdk screen stage \
                                stage.lanes stage.panel text trace window \
                                window.action window.i18n window.playback window.series window.settings window.side \
                                window.source window.theme window.widget
            window.playback  -> lesson stage.lanes stage.paint text trace window.i18n window.side window.theme
            window.series    -> lesson metrics metrics.sum run run.jdk run.output stage.histogram stage.sum text trace window \
                                window.action window.dialog window.file window.i18n window.settings window.side window.theme \
                                window.widget
            window.settings  -> lesson run.jdk text window.theme
            window.side      -> lesson metrics run run.jdk run.output run.process screen screen.wire stage stage.panel text \
                                trace window window.dialog window.file window.i18n window.lesson window.playback \
                                window.settings window.source window.theme window.widget
            window.source    -> lesson stage.paint text trace window window.action window.i18n
            window.theme     -> window.settings
            window.widget    -> lesson text window.i18n
            console          -> lesson metrics run run.jdk run.output run.process run.storage screen screen.wire text trace
            stage            -> stage.paint text trace
            stage.bank       -> metrics.bank stage stage.paint text trace
            stage.cores      -> metrics.cores stage stage.paint text trace
            stage.download   -> metrics.download stage stage.paint text trace
            stage.histogram  -> stage.bank stage.paint text
            stage.lanes      -> stage.paint text trace
            stage.loop       -> metrics metrics.loop stage stage.paint text trace
            stage.paint      -> text trace
            stage.panel      -> screen screen.wire stage.paint text
            stage.pingpong   -> metrics metrics.pingpong stage stage.paint text trace
            stage.process    -> metrics metrics.process stage stage.paint text trace
            stage.sum        -> metrics metrics.sum stage stage.bank stage.paint text trace
            screen           -> run screen.wire
            screen.host      -> observe screen.wire
            screen.wire      ->
            run              -> lesson observe(named) run.jdk run.output run.process run.storage text trace weave
            run.jdk          -> lesson run run.process run.storage text
            run.output       -> text
            run.process      -> lesson observe(named) run
            run.storage      -> observe(named) run run.jdk run.process
            weave            -> observe(named) trace
            observe          -> trace
            metrics          -> lesson text trace
            metrics.bank     -> metrics trace
            metrics.cores    -> metrics trace
            metrics.download -> metrics trace
            metrics.freeze   -> metrics trace
            metrics.loop     -> metrics trace
            metrics.pingpong -> metrics trace
            metrics.process  -> metrics trace
            metrics.sum      -> metrics trace
            trace            ->
            lesson.spec      -> lesson metrics metrics.bank metrics.cores metrics.download metrics.freeze metrics.loop \
                                metrics.pingpong metrics.process metrics.sum trace
            lesson           -> text trace
            text             ->
            program          ->
            """;
    private static final Set<String> MAY_SWING = Set.of("Main", "window", "stage", "screen", "program");
    private static final String OURS = "classroom/";

    private final Map<String, Set<String>> table = new LinkedHashMap<>();

    Arrows() {
        for (String line : TABLE.split("\n")) {
            String[] sides = line.split("->");
            String to = sides.length > 1 ? sides[1].strip() : "";
            table.put(sides[0].strip(), to.isEmpty() ? Set.of() : Set.of(to.split(" +")));
        }
    }

    /** What a class may not refer to but does, a sentence each. */
    List<String> broken(String name, References references) {
        String from = place(name);
        if (!table.containsKey(from)) {
            return List.of(name + " is in a package that the arrows don't know");
        }
        List<String> broken = new ArrayList<>();
        for (String to : references.all()) {
            if (to.startsWith(OURS) && !isAllowed(name, to, references.used().contains(to))) {
                broken.add(name + " may not use " + to);
            }
            if ((to.startsWith("javax/swing/") || to.startsWith("java/awt/")) && !MAY_SWING.contains(from.replaceFirst("[.].*", ""))) {
                broken.add(name + " may not use Swing: " + to);
            }
        }
        return broken;
    }

    private boolean isAllowed(String name, String to, boolean used) {
        String from = place(name);
        Set<String> allowed = table.get(from);
        if (from.equals("program")) {
            return folder(name).equals(folder(to));
        }
        return from.equals(place(to)) || allowed.contains(place(to)) || !used && allowed.contains(place(to) + "(named)");
    }

    /** The row of the table that a class belongs to. */
    private String place(String name) {
        String folder = folder(name);
        if (folder.length() < OURS.length()) {
            return "Main";
        }
        String place = folder.substring(OURS.length()).replace('/', '.');
        return place.startsWith("program.") ? "program" : place;
    }

    private static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/'));
    }
}
