package classroom.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import com.formdev.flatlaf.extras.FlatSVGIcon;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that every icon can be painted and is used, and that every lesson has an icon. */
class IconsTest {
    static Stream<Path> icons() {
        return ProjectFiles.files(ProjectFiles.ICONS, ".svg").stream();
    }

    @ParameterizedTest
    @MethodSource("icons")
    void everyIconPaintsSomething(Path file) throws IOException {
        for (int size : List.of(16, 64)) {
            try (InputStream in = Files.newInputStream(file)) {
                FlatSVGIcon icon = new FlatSVGIcon(in).derive(size, size);
                assertTrue(icon.hasFound(), file + " is no SVG that can be read");
                assertTrue(painted(icon, size) > size, file + " paints nothing at " + size + " px");
            }
        }
    }

    @Test
    void everyLessonHasAnIcon() {
        Catalog.lessons()
                .forEach(lesson -> assertTrue(
                        Files.exists(ProjectFiles.ICONS.resolve("lesson-" + lesson.id() + ".svg")),
                        "lesson " + lesson.id() + " has no icon"));
    }

    @Test
    void everyIconIsUsed() throws IOException {
        Set<String> unused =
                new TreeSet<>(icons().map(file -> file.getFileName().toString().replace(".svg", ""))
                        .toList());
        Catalog.lessons().forEach(lesson -> unused.remove("lesson-" + lesson.id()));
        for (Path source : ProjectFiles.files(ProjectFiles.SOURCES, ".java")) {
            List<String> literals = new JavaSource(Files.readString(source)).literals();
            unused.removeIf(name ->
                    literals.contains(name) || literals.stream().anyMatch(each -> each.endsWith(name + ".svg")));
        }
        assertEquals(Set.of(), unused, "icons that nobody uses");
    }

    /** Returns the number of pixels that are not transparent. */
    private static long painted(FlatSVGIcon icon, int size) {
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = picture.createGraphics();
        icon.paintIcon(null, g, 0, 0);
        g.dispose();
        return IntStream.of(picture.getRGB(0, 0, size, size, null, 0, size))
                .filter(pixel -> pixel >>> 24 != 0)
                .count();
    }
}
