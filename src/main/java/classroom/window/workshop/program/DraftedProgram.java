package classroom.window.workshop.program;

import classroom.run.edit.Draft;
import classroom.run.edit.TextFile;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Combines a program's files with the drafts of its unsaved changes. */
public final class DraftedProgram {
    private DraftedProgram() {}

    /**
     * Returns the program with its unsaved changes.
     *
     * @param read   the program as read from its files; null if they cannot be read
     * @param drafts the drafts
     * @return null if there is neither
     */
    public static EditedProgram of(EditedProgram read, List<Draft> drafts) {
        if (read == null) {
            return drafts.isEmpty() ? null : ofDrafts(drafts);
        }
        for (EditedFile each : read.files()) {
            drafts.stream()
                    .filter(draft -> each.path() != null
                            && draft.file().equals(each.path().toString()))
                    .findFirst()
                    .ifPresent(draft -> each.text(draft.text()));
        }
        return read;
    }

    private static EditedProgram ofDrafts(List<Draft> drafts) {
        List<EditedFile> all = new ArrayList<>();
        for (Draft each : drafts) {
            TextFile text = new TextFile("", charset(each.charset()), each.bom(), each.lineEnd());
            EditedFile file = new EditedFile(each.name(), path(each.file()), text, each.base());
            file.text(each.text());
            file.markNew();
            all.add(file);
        }
        Path place = all.size() == 1 ? all.get(0).path() : null;
        return new EditedProgram(all.get(0).name(), place, null, false, all);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static Path path(String text) {
        try {
            return text.isEmpty() ? null : Path.of(text);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
