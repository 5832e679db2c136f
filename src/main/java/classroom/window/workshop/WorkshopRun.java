package classroom.window.workshop;

import classroom.run.edit.ProgramInput;
import classroom.run.edit.SourceUnit;
import classroom.window.side.DisplayedRun;
import java.util.List;

/**
 * A run of a program of the workshop.
 *
 * @param shown  how it is shown
 * @param places tells in which file a class is
 * @param units  the sources as they were when it was started
 * @param input  what it reads; null for a run from a file
 * @param gaps   what is noted less than the rest, a sentence each
 */
record WorkshopRun(DisplayedRun shown, SourcePlaces places, List<SourceUnit> units, ProgramInput input, List<String> gaps) {
    /** Whether a file of the run has this text still. */
    boolean hasText(String name, String text) {
        return units.stream().anyMatch(each -> each.name().equals(name) && each.text().equals(text));
    }
}
