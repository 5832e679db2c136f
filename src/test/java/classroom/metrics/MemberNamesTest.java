package classroom.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import classroom.text.Language;
import classroom.text.Texts;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Names of members in lines and texts. */
class MemberNamesTest {
    private final Language before = Texts.language();

    @AfterEach
    void back() {
        Texts.use(before);
    }

    @Test
    void aNameIsReplacedWhereverItIsAWord() {
        Texts.use(Language.EN);
        MemberNames names = MemberNames.of(Map.of("Ann", 1, "Ann 2", 2, "小明", 3, "tasks", 4, "member", 6));
        assertEquals("Member 1: taken = 17, member = 1", names.line("Ann: taken = 17, member = 1"));
        assertEquals("Member 2: joined = 2", names.line("Ann 2: joined = 2"));
        assertEquals("Member 6: taken = 17, member = 6", names.line("member: taken = 17, member = 6"));
        assertEquals("tasks = 200, missing = 0", names.line("tasks = 200, missing = 0"));
        assertEquals("Anna, Joann, Member 1!", names.text("Anna, Joann, Ann!"));
        assertEquals("这是Member 3做的", names.text("这是小明做的"));
        assertEquals("Member 1\n\nMember 3\r\n", names.lines("Ann\n\n小明\r\n"));
        Texts.use(Language.ZH);
        assertEquals("成员 1: joined = 1", MemberNames.of(Map.of("Ann", 1)).line("Ann: joined = 1"));
    }
}
