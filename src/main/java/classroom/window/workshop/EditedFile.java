package classroom.window.workshop;

import classroom.run.edit.TextFile;
import java.nio.charset.Charset;
import java.nio.file.Path;

/** A file of a program in an editor, with its unsaved text. Used on the event thread. */
final class EditedFile {
    private String name;
    private Path path;
    private TextFile saved;
    private String stamp;
    private String text;
    private boolean isNew;

    /**
     * @param name  the path below the program's folder, with slashes
     * @param path  the file; null if it was never saved
     * @param saved the contents of the file
     * @param stamp the file's {@link FileStamp} when it was read; empty for none
     */
    EditedFile(String name, Path path, TextFile saved, String stamp) {
        this.name = name;
        this.path = path;
        this.saved = saved;
        this.stamp = stamp;
        text = saved.text();
    }

    String name() {
        return name;
    }

    Path path() {
        return path;
    }

    TextFile saved() {
        return saved;
    }

    String stamp() {
        return stamp;
    }

    String text() {
        return text;
    }

    void text(String typed) {
        text = typed;
    }

    /** Discards the unsaved changes. */
    void revert() {
        text = saved.text();
        isNew = false;
    }

    /** Marks a text that was never saved as changed, so that a draft is stored. */
    void markNew() {
        isNew = true;
    }

    /** Whether there are unsaved changes. */
    boolean isChanged() {
        return isNew || !text.equals(saved.text());
    }

    /** Returns the text to write. */
    TextFile toWrite() {
        return saved.with(text);
    }

    /** Called after the file was written or read again. */
    void savedAs(Path file, TextFile written, String fileStamp) {
        if (!file.equals(path)) {
            name = String.valueOf(file.getFileName());
        }
        path = file;
        saved = written;
        stamp = fileStamp;
        isNew = false;
    }

    /** Keeps the unsaved text although the file was changed outside; the next save replaces it. */
    void keepMine(String fileStamp) {
        stamp = fileStamp;
        isNew = true;
    }

    /** Sets the encoding for the next save. */
    void charset(Charset charset) {
        saved = new TextFile(saved.text(), charset, saved.bom(), saved.lineEnd());
        isNew = true;
    }
}
