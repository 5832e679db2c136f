package classroom.run.user;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The source files of a folder, and where their packages begin. */
final class ProgramSources {
    private static final int MAX_SOURCES = 2_000;
    private static final int MAX_DEPTH = 30;
    private static final Pattern PACKAGE = Pattern.compile("\\s*package\\s+([\\p{L}\\p{N}_$.]+)\\s*;");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*|(?m)^\\s*@\\w+(\\([^)]*\\))?");
    private static final Set<String> OTHERS = Set.of("package-info.java", "module-info.java");

    private ProgramSources() {
    }

    /**
     * All {@code .java} files of a folder but those in hidden folders; links are not followed.
     *
     * @throws IOException if the folder can't be read, or has more than 2,000
     */
    static List<Path> in(Path folder) throws IOException {
        List<Path> sources = new ArrayList<>();
        Files.walkFileTree(folder, Set.of(), MAX_DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
                boolean hidden = !each.equals(folder) && each.getFileName().toString().startsWith(".");
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

    /** The package that a source says it is in; empty for none. */
    static String packageOf(Path source) throws IOException {
        Matcher found = PACKAGE.matcher(COMMENT.matcher(SourceCopies.text(source)).replaceAll(" "));
        return found.lookingAt() ? found.group(1) : "";
    }

    /** The folders that packages begin in, where resources lie too. */
    static List<Path> roots(Path root, List<Path> sources) throws IOException {
        Set<Path> roots = new LinkedHashSet<>(List.of(root));
        for (Path each : sources) {
            String inPackage = packageOf(each);
            Path folder = each.getParent();
            Path names = inPackage.isEmpty() ? null : Path.of(inPackage.replace('.', '/'));
            if (names != null && folder.endsWith(names)) {
                folder = folder.getNameCount() == names.getNameCount() ? folder.getRoot()
                        : folder.getRoot().resolve(folder.subpath(0, folder.getNameCount() - names.getNameCount()));
            }
            roots.add(folder);
            if (folder.endsWith(Path.of("src", "main", "java"))) {
                roots.add(folder.resolveSibling("resources"));
            }
        }
        return List.copyOf(roots);
    }
}
