package classroom.window.workshop;

import classroom.run.edit.SourceUnit;
import classroom.run.edit.TextFile;
import java.nio.file.Path;
import java.util.List;

/**
 * A program on a side: a file, the files of a folder, or a jar with what it has of its sources. Event thread only.
 *
 * @param name  what it is called
 * @param place the file, folder or jar that was opened; null for a new one
 * @param root  the folder below which its packages are; null for none
 * @param isJar whether it is a jar, whose sources can only be read
 * @param files at least one, but for a jar
 */
record EditedProgram(String name, Path place, Path root, boolean isJar, List<EditedFile> files) {
    EditedProgram {
        files = List.copyOf(files);
    }

    /** A program that is in no file yet. */
    static EditedProgram fresh(String fileName, String text) {
        return new EditedProgram(fileName, null, null, false, List.of(new EditedFile(fileName, null, TextFile.of(text), FileStamp.NONE)));
    }

    boolean isChanged() {
        return files.stream().anyMatch(EditedFile::isChanged);
    }

    /** Its sources as they are in the editor. */
    List<SourceUnit> units() {
        return files.stream().map(each -> new SourceUnit(each.name(), each.text())).toList();
    }

    /** Whether there is nothing to run. */
    boolean isEmpty() {
        return !isJar && files.stream().allMatch(each -> each.text().isBlank());
    }

    /** The folder in which it runs unless the reader chooses another; null for one of the run's own. */
    Path folder() {
        return place == null ? null : isJar || files.size() == 1 && place.equals(files.get(0).path()) ? place.getParent() : place;
    }
}
