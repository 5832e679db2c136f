package classroom.run.programs;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/** Prints numbered lines of 64 characters, as many as it is told, or without end. */
public final class Torrent {
    private Torrent() {}

    /** Argument: how many lines; -1 for no end. */
    public static void main(String[] args) {
        long lines = Long.parseLong(args[0]);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false);
        StringBuilder block = new StringBuilder();
        for (long i = 0; i != lines; i++) {
            String number = Long.toString(i);
            block.append("0".repeat(63 - number.length())).append(number).append('\n');
            if (block.length() >= 64 * 1024) {
                out.append(block);
                block.setLength(0);
            }
        }
        out.append(block);
        out.flush();
    }
}
