package classroom.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void chineseCharactersAreTwoPlacesWide() {
        assertEquals(6, Columns.width("卡死 1"));
        assertEquals(4, Columns.width("（）"));
        assertEquals(5, Columns.width("1–60…"));
    }

    @Test
    void partsStandBelowEachOther() {
        Columns columns = new Columns();
        columns.add("a", "阻塞", "x");
        columns.add("long", "b", "");
        columns.add("c");
        assertEquals(List.of("a     阻塞  x", "long  b", "c"), columns.lines());
    }

    @Test
    void theLastPartIsAsLongAsItLikes() {
        Columns columns = new Columns();
        columns.add("a", "a very long end");
        columns.add("b", "c", "d");
        assertEquals(List.of("a  a very long end", "b  c  d"), columns.lines());
    }
}
