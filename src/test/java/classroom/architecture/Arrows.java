package classroom.architecture;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The allowed dependencies between packages, and the packages that may use Swing. Changes of the architecture are made
 * here.
 */
final class Arrows {
    /**
     * A name with {@code (named)} may be named, as in {@code Guard.class.getName()} or in a string literal, but not
     * called. LESSON is the id of any lesson; within the row of a lesson, its own.
     */
    private static final String TABLE = """
            Main             -> console(named) start(named)
            start            -> Main(named) window
            window           -> lesson metrics run run.jdk run.storage stage text window.action window.ask \
                                window.dialog window.file window.i18n window.lesson window.network window.notes \
                                window.settings window.side window.theme window.widget window.workshop
            window.action    -> text window window.file window.lesson window.theme window.zone
            window.ask       -> address lesson lesson.parameter run stage text trace trace.text vote window \
                                window.action window.dialog window.file window.i18n window.lesson window.side \
                                window.theme window.widget
            window.dialog    -> lesson run run.jdk text trace.text window window.action window.i18n window.settings \
                                window.theme window.widget
            window.file      -> lesson lesson.parameter metrics run share text trace trace.format trace.save \
                                trace.text window window.dialog window.i18n window.lesson window.side window.widget
            window.i18n      -> text window.action
            window.lesson    -> lesson lesson.parameter metrics race run run.jdk screen stage stage.lanes stage.panel \
                                text trace trace.format window window.action window.i18n window.playback \
                                window.schedule window.schedule.page window.series window.settings window.side \
                                window.source window.theme window.widget window.zone
            window.notes     -> lesson notes run text trace.text window window.action window.dialog window.file \
                                window.i18n window.theme
            window.playback  -> lesson stage.lanes stage.lanes.model stage.paint text trace trace.text window.action \
                                window.i18n window.side window.theme window.widget
            window.schedule  -> lesson run run.jdk run.schedule stage stage.paint text trace trace.format trace.save \
                                trace.text window window.dialog window.file window.i18n window.schedule.orders \
                                window.schedule.page window.settings window.side window.source window.theme \
                                window.widget
            window.schedule.orders -> run run.schedule stage text window window.i18n window.schedule.page window.theme \
                                window.widget
            window.schedule.page -> lesson lesson.parameter run run.jdk run.schedule text trace trace.format window \
                                window.i18n window.settings window.side window.source
            window.series    -> lesson lesson.parameter metrics metrics.sum run run.jdk run.output stage \
                                stage.histogram stage.sum text trace window window.action window.dialog window.file \
                                window.i18n window.settings window.side window.theme window.widget
            window.settings  -> lesson lesson.parameter run.jdk text window.theme
            window.side      -> lesson metrics race run run.jdk run.output run.process screen screen.wire stage \
                                stage.panel text trace trace.format trace.text window window.dialog window.file \
                                window.i18n window.lesson window.playback window.settings window.source window.theme \
                                window.widget window.zone
            window.source    -> lesson stage.paint text trace trace.format window window.action window.i18n
            window.theme     -> run window.settings
            window.widget    -> lesson lesson.parameter text window.i18n
            window.workshop  -> lesson race run run.edit run.jdk run.output run.schedule run.user stage stage.memory \
                                text trace trace.format trace.text weave window window.action window.dialog \
                                window.file window.i18n window.lesson window.playback window.schedule \
                                window.schedule.page window.settings window.side window.source window.theme \
                                window.widget window.workshop.editor window.workshop.origin window.workshop.program \
                                window.zone
            window.network   -> lesson network.broker network.join run run.network text window window.action \
                                window.dialog window.i18n window.source window.widget
            window.workshop.origin -> text window.settings
            window.workshop.program -> run run.edit run.storage window.side
            window.workshop.editor -> run.edit text trace.text window.action window.i18n window.source window.theme \
                                window.widget
            window.zone      -> window.i18n window.theme
            console          -> console.report console.request lesson metrics run run.jdk run.network run.output \
                                run.schedule run.storage run.user screen screen.wire share text trace trace.format \
                                trace.save trace.text
            console.report   -> console.request lesson lesson.parameter metrics race run run.jdk run.output \
                                run.process text trace trace.format trace.save
            console.request  -> lesson lesson.parameter run run.jdk run.schedule run.user text
            stage            -> stage.paint text trace trace.text
            stage.histogram  -> stage.bank stage.paint text
            stage.lanes      -> stage.lanes.model stage.paint text trace trace.format
            stage.lanes.model -> stage.paint trace trace.format trace.index
            stage.memory     -> stage stage.paint text trace trace.format trace.text
            stage.LESSON     -> metrics metrics.LESSON stage stage.paint text trace trace.format trace.index \
                                trace.text
            stage.sum        -> metrics metrics.LESSON stage stage.bank stage.paint text trace trace.format
            stage.paint      -> text trace trace.format
            stage.panel      -> screen screen.wire stage.paint text
            screen           -> run screen.wire
            screen.host      -> observe screen.wire
            screen.wire      -> screen.host(named)
            network          -> network.broker network.join
            network.broker   -> network.join
            network.join     ->
            run              -> lesson network(named) observe(named) run.jdk run.output run.process run.schedule \
                                run.storage schedule.host(named) screen.wire text trace trace.format trace.text weave \
                                weave.probe weave.schedule
            run.edit         -> compile(named) run run.jdk run.storage text weave
            compile          ->
            run.jdk          -> lesson run run.process run.storage text
            run.network      -> address lesson metrics network(named) network.broker network.join run run.jdk \
                                run.output run.storage text
            run.output       -> text
            run.process      -> lesson observe(named) run
            run.user         -> run run.edit run.jdk text
            run.schedule     -> lesson observe(named) run run.jdk run.output run.process schedule schedule.host \
                                schedule.search text trace.format weave weave.schedule
            run.storage      -> compile(named) observe(named) run run.jdk run.process schedule(named) \
                                screen.host(named) screen.wire(named) trace(named)
            weave            -> observe(named) screen.wire trace.format weave.call weave.probe weave.resume \
                                weave.schedule
            weave.resume     -> observe(named) schedule schedule.model(named)
            weave.schedule   -> observe(named) schedule(named) schedule.model(named) trace.format weave.call \
                                weave.probe
            weave.probe      -> observe(named) trace.format weave.call
            weave.call       -> trace.format
            share            -> lesson text trace trace.format trace.save trace.text
            schedule         -> observe schedule.model
            schedule.host    -> schedule schedule.model schedule.search
            schedule.model   -> schedule
            schedule.search  -> schedule schedule.model
            observe          -> screen.host(named) trace.format
            metrics          -> lesson race text trace trace.format trace.index trace.text
            race             -> trace trace.format
            metrics.LESSON   -> metrics trace trace.format trace.index trace.text
            trace            -> trace.format trace.index trace.table trace.text
            trace.save       -> trace trace.format trace.text
            trace.table      -> trace.format trace.index trace.text
            trace.index      ->
            trace.format     -> trace.text
            trace.text       ->
            lesson.parameter ->
            lesson.spec      -> lesson lesson.parameter metrics metrics.LESSON network(named) program(named) \
                                stage.LESSON(named) trace trace.format
            lesson           -> lesson.parameter lesson.spec(named) text trace trace.format
            notes            -> lesson text
            vote             -> address text
            address          ->
            text             -> lesson(named)
            program          ->
            """;

    private static final Set<String> MAY_SWING = Set.of("Main", "start", "window", "stage", "screen", "program");
    private static final String OURS = "classroom/";
    /** The only class of ours that a program may know: those of the lesson on the network. */
    private static final String NETWORK_OF_PROGRAMS = "classroom/network/Classroom";

    private static final String NAMED = "(named)";
    /** Matches possible names of the app's classes and packages, with dots or slashes. */
    private static final Pattern IN_LITERAL = Pattern.compile("(?<![a-z0-9_])classroom([./]\\w+)+[./]?");

    private static final Set<String> LESSONS =
            Catalog.lessons().stream().map(Lesson::id).collect(Collectors.toSet());

    private final Map<String, Set<String>> table = new LinkedHashMap<>();

    Arrows() {
        for (String line : TABLE.split("\n")) {
            String[] sides = line.split("->");
            String to = sides.length > 1 ? sides[1].strip() : "";
            table.put(sides[0].strip(), to.isEmpty() ? Set.of() : Set.of(to.split(" +")));
        }
    }

    /** Returns the forbidden dependencies of a class, a sentence each. */
    List<String> broken(String name, References references) {
        String from = place(name);
        if (row(from) == null) {
            return List.of(name + " is in a package that the arrows don't know");
        }
        List<String> broken = new ArrayList<>();
        for (String to : references.all()) {
            if (to.startsWith(OURS) && !isAllowed(name, to, references.used().contains(to))) {
                broken.add(name + " may not use " + to);
            }
            if ((to.startsWith("javax/swing/") || to.startsWith("java/awt/"))
                    && !MAY_SWING.contains(from.replaceFirst("[.].*", ""))) {
                broken.add(name + " may not use Swing: " + to);
            }
        }
        for (String literal : references.literals()) {
            Matcher matcher = IN_LITERAL.matcher(literal);
            while (matcher.find()) {
                String to = named(matcher.group());
                if (to != null && !isAllowed(name, to, false)) {
                    broken.add(name + " may not name " + to + " as it does in \"" + literal + '"');
                }
            }
        }
        return broken;
    }

    /**
     * Returns the internal name of the app's class or package that a part of a literal names; null if there is none.
     */
    private String named(String text) {
        String path = text.replace('.', '/');
        for (int end = path.length(); end > OURS.length(); end = path.lastIndexOf('/', end - 1)) {
            String place = path.substring(OURS.length(), end).replace('/', '.');
            if (place.equals("Main")) {
                return path.substring(0, end);
            }
            if (row(place) != null) {
                return path.substring(0, end) + "/"
                        + path.substring(Math.min(end + 1, path.length())).replaceFirst("/.*", "");
            }
        }
        return null;
    }

    private static boolean isNetwork(String name) {
        return name.startsWith(OURS + "program/network/");
    }

    private boolean isAllowed(String name, String to, boolean used) {
        String from = place(name);
        Set<String> allowed = row(from);
        if (from.equals("program")) {
            return folder(name).equals(folder(to)) || isNetwork(name) && to.equals(NETWORK_OF_PROGRAMS);
        }
        String place = place(to);
        return from.equals(place) || isIn(allowed, from, place, "") || !used && isIn(allowed, from, place, NAMED);
    }

    private static boolean isIn(Set<String> allowed, String from, String place, String kind) {
        return allowed.contains(place + kind) || allowed.contains(general(place) + kind) && isOwn(from, place);
    }

    /** Returns what a package may use; null if it is not in the table. */
    private Set<String> row(String place) {
        return table.getOrDefault(place, table.get(general(place)));
    }

    /** Returns the name of a package with LESSON in place of a lesson's id. */
    private static String general(String place) {
        int dot = place.lastIndexOf('.');
        return dot > 0 && LESSONS.contains(place.substring(dot + 1)) ? place.substring(0, dot) + ".LESSON" : place;
    }

    /** Whether a lesson's package uses one of the same lesson; other packages may use those of all lessons. */
    private static boolean isOwn(String from, String to) {
        return general(from).equals(from)
                || from.substring(from.lastIndexOf('.')).equals(to.substring(to.lastIndexOf('.')));
    }

    /** Returns the row of the table that a class belongs to. */
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
