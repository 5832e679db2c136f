package classroom.lesson;

import classroom.text.TextAreas;
import java.util.ArrayList;
import java.util.List;

/** Returns the lessons that have texts to {@code text}. */
public final class LessonTextAreas implements TextAreas {
    @Override
    public List<String> areas() {
        List<String> ids = new ArrayList<>();
        for (Lesson each : Catalog.lessons()) {
            ids.add(each.id());
        }
        return ids;
    }
}
