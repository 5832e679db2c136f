package classroom.window.workshop.program;

import classroom.run.edit.SourceUnit;
import classroom.run.edit.TextFile;
import classroom.window.side.DisplayedRun;
import java.nio.file.Path;
import java.util.List;

/**
 * A program on a side of the workshop: a file, the files of a folder, or a jar with its sources. Used on the event
 * thread.
 *
 * @param name  the displayed name
 * @param place the opened file, folder or jar; null for a new program
 * @param root  the root folder of its packages; null for none
 * @param isJar whether it is a jar, whose sources are read-only
 * @param files the source files; at least one, except for a jar
 */
public record EditedProgram(String name, Path place, Path root, boolean isJar, List<EditedFile> files) {
    public EditedProgram {
        files = List.copyOf(files);
    }

    /** Returns a new program that was never saved. */
    public static EditedProgram fresh(String fileName, String text) {
        return new EditedProgram(
                fileName,
                null,
                null,
                false,
                List.of(new EditedFile(fileName, null, TextFile.of(text), FileStamp.NONE)));
    }

    /** Returns the sources of a run from a file, as a program that was never saved; null if the run has none. */
    public static EditedProgram ofRun(DisplayedRun saved) {
        List<EditedFile> files = saved.sources().entrySet().stream()
                .map(each -> new EditedFile(each.getKey(), null, TextFile.of(each.getValue()), FileStamp.NONE))
                .toList();
        return files.isEmpty() ? null : new EditedProgram(saved.title(), null, null, false, files);
    }

    public boolean isChanged() {
        return files.stream().anyMatch(EditedFile::isChanged);
    }

    /** Returns its sources with the unsaved changes. */
    public List<SourceUnit> units() {
        return files.stream()
                .map(each -> new SourceUnit(each.name(), each.text()))
                .toList();
    }

    /** Whether there is nothing to run. */
    public boolean isEmpty() {
        return !isJar && files.stream().allMatch(each -> each.text().isBlank());
    }

    /** Returns the default working directory; null for a private one for each run. */
    public Path folder() {
        return place == null
                ? null
                : isJar || files.size() == 1 && place.equals(files.get(0).path()) ? place.getParent() : place;
    }
}
