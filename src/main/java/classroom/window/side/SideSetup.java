package classroom.window.side;

import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.window.AppContext;
import classroom.window.zone.SplitShare;
import classroom.window.zone.ZoneButton;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a side of a page is made from.
 *
 * @param side    {@code left} or {@code right}, for names and settings
 * @param program which one it is at first
 * @param values  gives the values for the lesson's parameters
 * @param chosen  called on the event thread after the user has chosen another program, and what ran is ended
 * @param changed called on the event thread when another run is shown
 * @param share   how stage and text divide their room; the same for both sides
 * @param zones   hears which zone is to be large
 */
public record SideSetup(AppContext context, Lesson lesson, String side, Program program, Supplier<List<String>> values, Runnable chosen,
        Runnable changed, SplitShare share, ZoneButton.ZoneListener zones) {
}
