package classroom.run.edit;

import java.io.IOException;

/** Thrown if a file cannot be edited as text. */
public final class NotTextException extends IOException {
    private final boolean tooLong;

    /** @param tooLong whether the file is too long; else it contains bytes that do not occur in texts */
    NotTextException(boolean tooLong) {
        super(tooLong ? "too long" : "no text");
        this.tooLong = tooLong;
    }

    /** Whether the file is too long. */
    public boolean isTooLong() {
        return tooLong;
    }
}
