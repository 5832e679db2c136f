package classroom.console.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void chineseCharactersAreTwoPlacesWide() {
        assertEquals(6, TextTable.width("卡死 1"));
        assertEquals(4, TextTable.width("（）"));
        assertEquals(5, TextTable.width("1–60…"));
    }

    @Test
    void partsStandBelowEachOther() {
        TextTable columns = new TextTable();
        columns.add("a", "阻塞", "x");
        columns.add("long", "b", "");
        columns.add("c");
        assertEquals(List.of("a     阻塞  x", "long  b", "c"), columns.lines());
    }

    @Test
    void theLastPartIsAsLongAsItLikes() {
        TextTable columns = new TextTable();
        columns.add("a", "a very long end");
        columns.add("b", "c", "d");
        assertEquals(List.of("a  a very long end", "b  c  d"), columns.lines());
    }
}
