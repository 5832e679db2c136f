package classroom.compile;

import java.net.URI;
import java.nio.file.Path;
import javax.tools.SimpleJavaFileObject;

/** A source to compile with a given text. It may declare any class, independent of its file name. */
final class SourceObject extends SimpleJavaFileObject {
    private final int number;
    private final String text;

    /**
     * @param number the index of the source, from 0
     * @param file   its name, which is also the name of an implicitly declared class
     */
    SourceObject(int number, Path file, String text) {
        super(uri(file), Kind.SOURCE);
        this.number = number;
        this.text = text;
    }

    private static URI uri(Path file) {
        return file.toAbsolutePath().toUri();
    }

    int number() {
        return number;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return kind == Kind.SOURCE;
    }
}
