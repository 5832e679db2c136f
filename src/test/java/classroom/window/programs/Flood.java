package classroom.window.programs;

import java.util.Arrays;

/** Prints a number of MiB, in lines. */
public final class Flood {
    private Flood() {}

    public static void main(String[] args) {
        byte[] lines = new byte[1 << 16];
        for (int i = 0; i < lines.length; i += 64) {
            Arrays.fill(lines, i, i + 63, (byte) 'x');
            lines[i + 63] = '\n';
        }
        for (int i = 0; i < Integer.parseInt(args[0]) * 16; i++) {
            System.out.write(lines, 0, lines.length);
        }
        System.out.flush();
    }
}
