package classroom.window.widget;

import classroom.text.Texts;

/**
 * A typed number that couldn't be taken as it stood.
 *
 * @param typed  the text that was typed
 * @param taken  the number that stands instead
 * @param reason why
 */
public record NumberCorrection(String typed, int taken, CorrectionReason reason) {
    private static final int MAX_CHARS = 20;

    /** Why a text isn't taken as it stands. */
    public enum CorrectionReason {
        /** It is above the field's greatest number. */
        ABOVE,
        /** It is below the field's least number. */
        BELOW,
        /** It is no number. */
        NO_NUMBER
    }

    /** Keeps the beginning of a long text. */
    public NumberCorrection {
        if (typed.length() > MAX_CHARS) {
            typed = typed.substring(0, typed.offsetByCodePoints(0, MAX_CHARS / 2)) + "…";
        }
    }

    /** Says it in a sentence, in the language of now. */
    public String text() {
        return switch (reason) {
            case ABOVE -> Texts.text("number.most", taken, typed);
            case BELOW -> Texts.text("number.least", taken, typed);
            case NO_NUMBER -> Texts.text("number.none", taken, typed);
        };
    }
}
