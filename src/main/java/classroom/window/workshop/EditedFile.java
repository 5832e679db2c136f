package classroom.window.workshop;

import classroom.run.edit.TextFile;
import java.nio.charset.Charset;
import java.nio.file.Path;

/** A file of a program in an editor, with what was typed. Event thread only. */
final class EditedFile {
    private String name;
    private Path path;
    private TextFile saved;
    private String stamp;
    private String text;
    private boolean isNew;

    /**
     * @param name  below the program's folder, with slashes
     * @param path  where it is; null while it is nowhere
     * @param saved what the file has
     * @param stamp of the file when it was read, of {@link FileStamp}; empty for none
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

    /** What was typed is wanted no more. */
    void revert() {
        text = saved.text();
        isNew = false;
    }

    /** Marks what is in no file yet as worth keeping, as a draft of before. */
    void markNew() {
        isNew = true;
    }

    /** Whether what was typed isn't what the file has. */
    boolean isChanged() {
        return isNew || !text.equals(saved.text());
    }

    /** What is to be written. */
    TextFile toWrite() {
        return saved.with(text);
    }

    /** It was written, or read again. */
    void savedAs(Path file, TextFile written, String fileStamp) {
        if (!file.equals(path)) {
            name = String.valueOf(file.getFileName());
        }
        path = file;
        saved = written;
        stamp = fileStamp;
        isNew = false;
    }

    /** Keeps what was typed, though the file is another one now. */
    void keepMine(String fileStamp) {
        stamp = fileStamp;
        isNew = true;
    }

    /** It will be written in another encoding. */
    void charset(Charset charset) {
        saved = new TextFile(saved.text(), charset, saved.bom(), saved.lineEnd());
        isNew = true;
    }
}
