package classroom.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.weave.probe.WeavingGap;
import classroom.weave.probe.WeavingGap.Missing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is noted less than the rest is told. */
class WeavingGapsTest {
    @Test
    void eachHasASentenceAndManyAreCounted() {
        List<WeavingGap> gaps = new ArrayList<>();
        for (Missing each : Missing.values()) {
            gaps.add(new WeavingGap(
                    "app.Main",
                    each == Missing.CLASS ? "" : "huge(I)V",
                    each,
                    each == Missing.CLASS ? "Bad type" : ""));
        }
        List<String> sentences = WeavingGaps.sentences(gaps);
        assertEquals(5, sentences.stream().distinct().count());
        assertTrue(
                sentences.subList(0, 4).stream().allMatch(each -> each.contains("app.Main.huge")),
                sentences.toString());
        assertTrue(sentences.get(4).contains("app.Main") && sentences.get(4).contains("Bad type"));
        gaps.addAll(List.copyOf(gaps));
        List<String> many = WeavingGaps.sentences(gaps);
        assertEquals(6, many.size());
        assertTrue(many.get(5).contains("5"));
    }
}
