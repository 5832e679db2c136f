package classroom.window.side;

import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.window.AppContext;
import classroom.window.zone.SplitShare;
import classroom.window.zone.ZoneButton;
import java.util.List;
import java.util.function.Supplier;

/**
 * The parameters of a side.
 *
 * @param side    {@code left} or {@code right}, for names and settings
 * @param program the initial program
 * @param values  returns the values of the lesson's parameters
 * @param chosen  called on the event thread after the user has chosen another program and the running one is stopped
 * @param changed called on the event thread when another run is displayed
 * @param share   the share of the stage's height; the same for both sides
 * @param zones   called when a zone is to be enlarged or restored
 */
public record SideSetup(
        AppContext context,
        Lesson lesson,
        String side,
        Program program,
        Supplier<List<String>> values,
        Runnable chosen,
        Runnable changed,
        SplitShare share,
        ZoneButton.ZoneListener zones) {}
