package classroom.run.jdk;

import classroom.run.process.Platform;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The usual places of Java installations on each system. */
final class JdkPlaces {
    private static final String BUNDLE = "Contents/Home";

    private final Platform platform;
    private final UnaryOperator<String> environment;
    private final String userHome;
    private final List<Path> homes = new ArrayList<>();

    JdkPlaces(Platform platform, UnaryOperator<String> environment, String userHome) {
        this.platform = platform;
        this.environment = environment;
        this.userHome = userHome;
    }

    /** Returns folders that may be the home of a Java; some are not, some occur twice. */
    List<Path> homes() {
        homes.clear();
        path(environment.apply("JAVA_HOME")).ifPresent(homes::add);
        Optional.ofNullable(environment.apply("PATH")).ifPresent(this::ofCommands);
        switch (platform) {
            case LINUX -> below("/usr/lib/jvm", "");
            case MACOS -> {
                below("/Library/Java/JavaVirtualMachines", BUNDLE);
                below(userHome + "/Library/Java/JavaVirtualMachines", BUNDLE);
            }
            case WINDOWS -> {
                for (String maker :
                        List.of("Java", "Eclipse Adoptium", "Microsoft", "Zulu", "Amazon Corretto", "BellSoft")) {
                    below(environment.apply("ProgramFiles") + "\\" + maker, "");
                }
            }
        }
        below(userHome + "/.sdkman/candidates/java", "");
        below(userHome + "/.jdks", platform == Platform.MACOS ? BUNDLE : "");
        return List.copyOf(homes);
    }

    /** Adds the homes of the {@code java} commands on the search path, which are often links. */
    private void ofCommands(String searchPath) {
        for (String folder : searchPath.split(File.pathSeparator)) {
            path(folder)
                    .map(bin -> bin.resolve(Jdk.COMMAND))
                    .filter(Files::isExecutable)
                    .ifPresent(command -> {
                        try {
                            Path bin = command.toRealPath().getParent();
                            if (bin != null && bin.getParent() != null) {
                                homes.add(bin.getParent());
                            }
                        } catch (IOException e) {
                            // Deleted in the meantime.
                        }
                    });
        }
    }

    /** Adds the folders in a folder, each with a relative path to the home inside it. */
    private void below(String folder, String within) {
        path(folder).filter(Files::isDirectory).ifPresent(place -> {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(place)) {
                found.forEach(each -> homes.add(each.resolve(within)));
            } catch (IOException e) {
                // The folder is not readable; other places may be.
            }
        });
    }

    private static Optional<Path> path(String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
