package classroom.weave.resume;

import classroom.schedule.SavedFrames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the schedule's own methods resumable, once, when the app is built: those that are on the stack of an actor that
 * waits for its turn. A file beside them lists the methods.
 */
public final class ResumableSchedule {
    /** The resource that lists the methods that may be left; missing if the classes are not changed. */
    private static final String METHODS = "classroom/schedule/resumable.methods";

    private static final List<String> PACKAGES = List.of("classroom/schedule", "classroom/schedule/model");

    private ResumableSchedule() {}

    /**
     * Changes the compiled classes of the app. Those that are changed already stay as they are.
     *
     * @param arguments the folder of the classes
     * @throws IOException if a file can't be read or written
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Map<String, byte[]> plain = new LinkedHashMap<>();
        for (String each : PACKAGES) {
            try (Stream<Path> inside = Files.list(folder.resolve(each))) {
                for (Path file : inside.filter(ResumableSchedule::isOnStack).toList()) {
                    plain.put(file.toString(), Files.readAllBytes(file));
                }
            }
        }
        ResumableMethods methods = new ResumableMethods(plain.values(), new CallPolicy.OfSchedule());
        plain.values().removeIf(ResumableSchedule::isChanged);
        for (Map.Entry<String, byte[]> each :
                ResumableClasses.changed(plain, methods).entrySet()) {
            Files.write(Path.of(each.getKey()), each.getValue());
        }
        Files.writeString(
                folder.resolve(METHODS),
                methods.all().stream()
                        .map(each -> each.owner() + " " + each.name() + " " + each.descriptor() + "\n")
                        .sorted()
                        .collect(Collectors.joining()));
    }

    /** Tells whether methods of a class can be on the stack of an actor. Those of fibers are below it. */
    private static boolean isOnStack(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".class") && !name.contains("Fibers") && !name.startsWith("SavedFrames");
    }

    private static boolean isChanged(byte[] classFile) {
        return new String(classFile, StandardCharsets.ISO_8859_1).contains(SavedFrames.class.getSimpleName());
    }

    /** Returns the schedule's methods that may be left; null if its classes are not changed. */
    static Set<MethodId> methods() {
        try (InputStream in = SavedFrames.class.getClassLoader().getResourceAsStream(METHODS)) {
            if (in == null) {
                return null;
            }
            Set<MethodId> methods = new HashSet<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(each -> each.split(" "))
                    .forEach(each -> methods.add(new MethodId(each[0], each[1], each[2])));
            return methods;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
