package classroom.run;

import classroom.text.Texts;
import classroom.weave.WeavingGap;
import java.util.ArrayList;
import java.util.List;

/** Says what of a program is noted less than the rest. */
final class WeavingGaps {
    /** So many are told one by one. */
    private static final int MAX_TOLD = 5;

    private WeavingGaps() {
    }

    /** A sentence each, in the language of now; the last one tells how many more there are. */
    static List<String> sentences(List<WeavingGap> gaps) {
        List<String> sentences = new ArrayList<>();
        gaps.stream().limit(MAX_TOLD).map(WeavingGaps::sentence).forEach(sentences::add);
        if (gaps.size() > MAX_TOLD) {
            sentences.add(Texts.text("run.gap.more", gaps.size() - MAX_TOLD));
        }
        return sentences;
    }

    private static String sentence(WeavingGap gap) {
        String method = gap.className() + "." + gap.method().replaceFirst("\\(.*", "");
        return switch (gap.missing()) {
            case LINES -> Texts.text("run.gap.lines", method);
            case FIELDS -> Texts.text("run.gap.fields", method);
            case METHOD -> Texts.text("run.gap.method", method);
            case CLASS -> Texts.text("run.gap.class", gap.className(), gap.reason());
        };
    }
}
