package classroom.network;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the app, or somebody in a terminal, tells a running program: {@code cut 2}, {@code mend 2}. */
final class Commands {
    private static final Pattern LINE = Pattern.compile("(cut|mend) (\\d{1,3})");

    private Commands() {}

    /**
     * Reads commands from the program's input, on a thread of its own.
     *
     * @param worker gets the number of a worker, and whether its network is cut; called on that thread
     */
    static void read(BiConsumer<Integer, Boolean> worker) {
        Thread reader = new Thread(
                () -> {
                    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                    try {
                        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                            Matcher matcher = LINE.matcher(line);
                            if (matcher.matches()) {
                                worker.accept(
                                        Integer.valueOf(matcher.group(2)),
                                        matcher.group(1).equals("cut"));
                            }
                        }
                    } catch (IOException e) {
                        // There is no input: nothing is told.
                        return;
                    }
                },
                "Commands");
        reader.setDaemon(true);
        reader.start();
    }
}
