package classroom.lesson;

import classroom.text.TextAreas;
import java.util.ArrayList;
import java.util.List;

/** Tells {@code text} which lessons have texts. */
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
