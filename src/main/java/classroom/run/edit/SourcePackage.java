package classroom.run.edit;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The package of a source, and the folder in which it begins. */
public final class SourcePackage {
    private static final Pattern PACKAGE = Pattern.compile("\\s*package\\s+([\\p{L}\\p{N}_$.]+)\\s*;");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*|(?m)^\\s*@\\w+(\\([^)]*\\))?");

    private SourcePackage() {}

    /** Returns the package that a source declares; empty for none. */
    public static String nameIn(String text) {
        Matcher found = PACKAGE.matcher(COMMENT.matcher(text).replaceAll(" "));
        return found.lookingAt() ? found.group(1) : "";
    }

    /**
     * Returns the folder in which a package begins.
     *
     * @param folder the folder of a source
     * @param name   the package of the source; empty for none
     * @return the folder itself for no package; null if its path does not end with the package
     */
    public static Path root(Path folder, String name) {
        if (name.isEmpty()) {
            return folder;
        }
        Path names = Path.of(name.replace('.', '/'));
        if (!folder.endsWith(names)) {
            return null;
        }
        Path root = folder;
        for (int i = 0; i < names.getNameCount() && root != null; i++) {
            root = root.getParent();
        }
        return root;
    }
}
