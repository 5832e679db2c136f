package classroom.run.edit;

import java.io.IOException;

/** Says that a file can't be edited as text. */
public final class NotTextException extends IOException {
    private final boolean tooLong;

    /** @param tooLong whether it is only too long; else there are bytes in it that no text has */
    NotTextException(boolean tooLong) {
        super(tooLong ? "too long" : "no text");
        this.tooLong = tooLong;
    }

    /** Whether it is only too long. */
    public boolean isTooLong() {
        return tooLong;
    }
}
