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
            Main        ->
            window      -> stage metric screen screen.wire lesson run trace text
            console     -> metric screen screen.wire lesson run trace text
            stage       -> metric trace screen screen.wire text
            screen      -> run screen.wire
            screen.host -> screen.wire observe
            screen.wire ->
            run         -> lesson weave trace observe(named) schedule.host text
            weave       -> observe(named) schedule(named) trace
            observe     -> trace
            schedule    -> trace
            schedule.host -> schedule
            metric      -> lesson trace text
            trace       ->
            lesson      -> text
            text        ->
            program     ->
            """;
    private static final Set<String> MAY_SWING = Set.of("Main", "window", "stage", "screen", "screen.host", "program");
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
            if ((to.startsWith("javax/swing/") || to.startsWith("java/awt/")) && !MAY_SWING.contains(from)) {
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
        return table.containsKey(place) ? place : place.replaceFirst("[.].*", "");
    }

    private static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/'));
    }
}
