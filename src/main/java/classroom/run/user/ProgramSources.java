package classroom.run.user;

import classroom.run.edit.SourcePackage;
import classroom.run.edit.TextFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the source files of a folder, and the folders in which their packages begin. */
final class ProgramSources {
    private static final int MAX_SOURCES = 2_000;
    private static final int MAX_DEPTH = 30;
    private static final Set<String> OTHERS = Set.of("package-info.java", "module-info.java");

    private ProgramSources() {}

    /**
     * Returns all {@code .java} files of a folder, except those in hidden folders. Links are not followed.
     *
     * @throws IOException if the folder cannot be read, or has more than 2,000
     */
    static List<Path> in(Path folder) throws IOException {
        List<Path> sources = new ArrayList<>();
        Files.walkFileTree(folder, Set.of(), MAX_DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
                boolean hidden =
                        !each.equals(folder) && each.getFileName().toString().startsWith(".");
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = file.getFileName().toString();
                if (name.endsWith(".java") && attributes.isRegularFile() && !OTHERS.contains(name)) {
                    sources.add(file);
                }
                if (sources.size() > MAX_SOURCES) {
                    throw new IOException("more than " + MAX_SOURCES + " sources");
                }
                return FileVisitResult.CONTINUE;
            }
        });
        sources.sort(null);
        return sources;
    }

    /**
     * Returns the package that a source declares; empty for none.
     *
     * @throws IOException if it cannot be read
     */
    static String packageOf(Path source) throws IOException {
        return SourcePackage.nameIn(TextFile.read(source).text());
    }

    /**
     * Returns the folder in which a source's package begins; the source's own folder if its path does not match the package.
     *
     * @throws IOException if it cannot be read
     */
    static Path root(Path source) throws IOException {
        Path root = SourcePackage.root(source.getParent(), packageOf(source));
        return root == null ? source.getParent() : root;
    }

    /**
     * Returns the folders in which packages begin, and folders of resources.
     *
     * @throws IOException if a source cannot be read
     */
    static List<Path> roots(Path root, List<Path> sources) throws IOException {
        Set<Path> roots = new LinkedHashSet<>(List.of(root));
        for (Path each : sources) {
            Path folder = root(each);
            roots.add(folder);
            if (folder.endsWith(Path.of("src", "main", "java"))) {
                roots.add(folder.resolveSibling("resources"));
            }
        }
        return List.copyOf(roots);
    }
}
