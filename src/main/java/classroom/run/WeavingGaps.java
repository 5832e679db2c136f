package classroom.run;

import classroom.text.Texts;
import classroom.weave.probe.WeavingGap;
import java.util.ArrayList;
import java.util.List;

/** Describes which parts of a program have fewer probes. */
final class WeavingGaps {
    /** The maximum number of gaps that are described individually. */
    private static final int MAX_TOLD = 5;

    private WeavingGaps() {}

    /** Returns sentences in the current language; the last one says how many more gaps there are. */
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
            case LOCALS -> Texts.text("run.gap.locals", method);
            case LINES -> Texts.text("run.gap.lines", method);
            case FIELDS -> Texts.text("run.gap.fields", method);
            case METHOD -> Texts.text("run.gap.method", method);
            case CLASS -> Texts.text("run.gap.class", gap.className(), gap.reason());
        };
    }
}
