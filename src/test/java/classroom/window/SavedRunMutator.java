package classroom.window;

import classroom.trace.format.TraceFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Changes a saved run at random positions: flips bits, sets words to extreme values, copies, cuts or removes pieces.
 */
final class SavedRunMutator {
    private static final String TRACES = "traces/";
    private static final long[] EXTREMES = {
        0,
        1,
        -1,
        2,
        255,
        1L << 16,
        1L << 31,
        1L << 32,
        1L << 40,
        1L << 53,
        1L << 61,
        1L << 62,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE
    };

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /** @param file a saved run */
    SavedRunMutator(Path file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                byte[] bytes = zip.readAllBytes();
                entries.put(each.getName(), each.getName().startsWith(TRACES) ? used(bytes) : bytes);
            }
        }
    }

    /** Returns the pages of a trace that contain data. */
    private static byte[] used(byte[] trace) {
        int end = trace.length;
        while (end > 1 && trace[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOf(trace, Math.min(trace.length, (end / TraceFormat.PAGE + 1) * TraceFormat.PAGE));
    }

    /** Writes the run with some changes. */
    void write(Path file, Random random) throws IOException {
        Map<String, byte[]> changed = new LinkedHashMap<>(entries);
        List<String> traces = new ArrayList<>(entries.keySet().stream()
                .filter(name -> name.startsWith(TRACES))
                .toList());
        String name = traces.get(random.nextInt(traces.size()));
        int what = random.nextInt(40);
        if (what == 0) {
            changed.remove(name);
        } else if (what == 1) {
            changed.put(TRACES + "again.trace", entries.get(name));
        } else if (what == 2) {
            changed.put("run.properties", changed(entries.get("run.properties"), random));
        } else {
            changed.put(name, changed(entries.get(name), random));
        }
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Map.Entry<String, byte[]> each : changed.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
    }

    private static byte[] changed(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            change(bytes, random);
        }
        return random.nextInt(50) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static void change(byte[] bytes, Random random) {
        if (bytes.length < 64) {
            return;
        }
        int within = random.nextInt(4) == 0 ? Math.min(bytes.length, TraceFormat.HEAD) : bytes.length;
        int at = random.nextInt(within - 16);
        ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int word = at & -8;
        switch (random.nextInt(6)) {
            case 0:
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                break;
            case 1:
                words.putLong(word, EXTREMES[random.nextInt(EXTREMES.length)]);
                break;
            case 2:
                words.putInt(word + 4 * random.nextInt(2), (int) EXTREMES[random.nextInt(EXTREMES.length)]);
                break;
            case 3:
                words.putLong(word, words.getLong(random.nextInt(bytes.length - 8) & -8));
                break;
            case 4:
                // Changes the kind of an event, its type or its site.
                words.putLong(word, words.getLong(word) ^ random.nextInt(1 << 14));
                break;
            default:
                words.putLong(word, words.getLong(word) + random.nextLong() >> random.nextInt(64));
        }
    }
}
