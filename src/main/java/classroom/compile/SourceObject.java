package classroom.compile;

import java.net.URI;
import java.nio.file.Path;
import javax.tools.SimpleJavaFileObject;

/** A source to compile, whose text is given. Any class may be declared in it, whatever the name of its file. */
final class SourceObject extends SimpleJavaFileObject {
    private final int number;
    private final String text;

    /**
     * @param number the place of the source among all, from 0
     * @param file   its name; an implicitly declared class has its name from this
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
