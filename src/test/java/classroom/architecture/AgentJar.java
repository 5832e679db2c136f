package classroom.architecture;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Creates a jar with an agent, which Java starts in the JVM of the app. */
public final class AgentJar {
    private AgentJar() {}

    /**
     * Writes the jar.
     *
     * @param agent a test class that, with its nested classes, uses only the JDK
     * @param word  the argument of its {@code premain}
     * @return the option for Java
     */
    public static String option(Path folder, Class<?> agent, String word) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", agent.getName());
        Path file = folder.resolve(agent.getSimpleName() + ".jar");
        Path classes = ProjectFiles.TEST_CLASSES.resolve(agent.getPackageName().replace('.', '/'));
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest);
                DirectoryStream<Path> own = Files.newDirectoryStream(classes, agent.getSimpleName() + "{,$*}.class")) {
            for (Path each : own) {
                jar.putNextEntry(new JarEntry(agent.getPackageName().replace('.', '/') + "/" + each.getFileName()));
                Files.copy(each, jar);
            }
        }
        return "-javaagent:" + file + "=" + word;
    }
}
