package classroom.window.workshop;

import classroom.run.edit.ProgramInput;
import classroom.run.edit.SourceUnit;
import classroom.window.side.DisplayedRun;
import java.util.List;
import java.util.Map;

/**
 * A run of a program of the workshop.
 *
 * @param shown  the run, for display
 * @param places finds the file of a class
 * @param units  the sources when it was started
 * @param input  its standard input; null for a run from a file
 * @param gaps   the limits of its observation, a sentence each
 */
record WorkshopRun(
        DisplayedRun shown, SourcePlaces places, List<SourceUnit> units, ProgramInput input, List<String> gaps) {
    /** Returns a run from a file, with the sources contained in it. */
    static WorkshopRun ofFile(DisplayedRun saved) {
        List<SourceUnit> units = saved.sources().entrySet().stream()
                .map(each -> new SourceUnit(each.getKey(), each.getValue()))
                .toList();
        return new WorkshopRun(
                saved,
                new SourcePlaces(Map.of(), units.stream().map(SourceUnit::name).toList()),
                units,
                null,
                List.of());
    }

    /** Whether a file of the run still has this text. */
    boolean hasText(String name, String text) {
        return units.stream()
                .anyMatch(each -> each.name().equals(name) && each.text().equals(text));
    }
}
