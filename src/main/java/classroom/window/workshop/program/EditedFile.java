package classroom.window.workshop.program;

import classroom.run.edit.TextFile;
import java.nio.charset.Charset;
import java.nio.file.Path;

/** A file of a program in an editor, with its unsaved text. Used on the event thread. */
public final class EditedFile {
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
    public EditedFile(String name, Path path, TextFile saved, String stamp) {
        this.name = name;
        this.path = path;
        this.saved = saved;
        this.stamp = stamp;
        text = saved.text();
    }

    public String name() {
        return name;
    }

    public Path path() {
        return path;
    }

    public TextFile saved() {
        return saved;
    }

    public String stamp() {
        return stamp;
    }

    public String text() {
        return text;
    }

    public void text(String typed) {
        text = typed;
    }

    /** Discards the unsaved changes. */
    public void revert() {
        text = saved.text();
        isNew = false;
    }

    /** Marks a text that was never saved as changed, so that a draft is stored. */
    public void markNew() {
        isNew = true;
    }

    /** Whether there are unsaved changes. */
    public boolean isChanged() {
        return isNew || !text.equals(saved.text());
    }

    /** Returns the text to write. */
    public TextFile toWrite() {
        return saved.with(text);
    }

    /** Called after the file was written or read again. */
    public void savedAs(Path file, TextFile written, String fileStamp) {
        if (!file.equals(path)) {
            name = String.valueOf(file.getFileName());
        }
        path = file;
        saved = written;
        stamp = fileStamp;
        isNew = false;
    }

    /** Keeps the unsaved text although the file was changed outside; the next save replaces it. */
    public void keepMine(String fileStamp) {
        stamp = fileStamp;
        isNew = true;
    }

    /** Sets the encoding for the next save. */
    public void charset(Charset charset) {
        saved = new TextFile(saved.text(), charset, saved.bom(), saved.lineEnd());
        isNew = true;
    }
}
