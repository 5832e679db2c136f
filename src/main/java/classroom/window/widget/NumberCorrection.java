package classroom.window.widget;

import classroom.text.Texts;

/**
 * A typed number that was corrected.
 *
 * @param typed  the typed text
 * @param taken  the number that is used instead
 * @param reason the reason
 */
public record NumberCorrection(String typed, int taken, CorrectionReason reason) {
    private static final int MAX_CHARS = 20;

    /** Why a typed text was not accepted. */
    public enum CorrectionReason {
        /** It is above the maximum. */
        ABOVE,
        /** It is below the minimum. */
        BELOW,
        /** It is not a number. */
        NO_NUMBER
    }

    /** Truncates a long text. */
    public NumberCorrection {
        if (typed.length() > MAX_CHARS) {
            typed = typed.substring(0, typed.offsetByCodePoints(0, MAX_CHARS / 2)) + "…";
        }
    }

    /** Returns a sentence about it, in the current language. */
    public String text() {
        return switch (reason) {
            case ABOVE -> Texts.text("number.most", taken, typed);
            case BELOW -> Texts.text("number.least", taken, typed);
            case NO_NUMBER -> Texts.text("number.none", taken, typed);
        };
    }
}
