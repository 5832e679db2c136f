package classroom.bench;

import classroom.run.JvmFlags;
import classroom.run.LaunchSpec;
import classroom.run.jdk.Jdk;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Measures the effect of the flags of a program's JVM: the time from start to exit of a program that prints hello, and
 * its peak memory (Linux), with all flags, without each, and without any. The variants alternate, so that other load on
 * the machine affects all alike.
 */
public final class FlagsBench {
    private static final int ROUNDS = 21;

    private FlagsBench() {}

    /**
     * Prints the table of the benchmark.
     *
     * @param args the number of rounds; 21 by default
     */
    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
        Map<String, List<String>> variants = variants();
        Map<String, List<Sample>> samples = new LinkedHashMap<>();
        variants.keySet().forEach(name -> samples.put(name, new ArrayList<>()));
        for (int round = -1; round < rounds; round++) {
            for (Map.Entry<String, List<String>> variant : variants.entrySet()) {
                Sample sample = measure(variant.getValue());
                if (round >= 0) {
                    samples.get(variant.getKey()).add(sample);
                }
            }
        }
        Sample all = median(samples.values().iterator().next());
        System.out.printf(
                "Java %s, %d rounds, medians; ratios to the first line%n",
                Jdk.own().version(), rounds);
        samples.forEach((name, list) -> {
            Sample median = median(list);
            System.out.printf(
                    "%-48s %7.1f ms  %5.2f x   %7.1f MB  %5.2f x%n",
                    name,
                    median.millis,
                    median.millis / all.millis,
                    median.megabytes,
                    median.megabytes / all.megabytes);
        });
    }

    /** Returns the flags by the names of their variants; those that all programs use come first. */
    private static Map<String, List<String>> variants() throws URISyntaxException {
        Path classes = Path.of(FlagsBench.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        LaunchSpec plain = LaunchSpec.of("bench", Small.class.getName(), classes, Jdk.own());
        List<String> all = JvmFlags.of(plain);
        Map<String, List<String>> variants = new LinkedHashMap<>();
        variants.put("all flags of a plain program", all);
        for (String flag : all) {
            variants.put(
                    "without " + flag,
                    all.stream().filter(other -> !other.equals(flag)).toList());
        }
        variants.put("all flags of a panel", JvmFlags.of(plain.asPanel()));
        variants.put("no flags", List.of());
        variants.replaceAll((name, flags) -> {
            List<String> command = new ArrayList<>(flags);
            command.addAll(List.of("-cp", classes.toString(), Small.class.getName()));
            return command;
        });
        return variants;
    }

    private static Sample measure(List<String> flags) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Jdk.own().java().toString()));
        command.addAll(flags);
        long start = System.nanoTime();
        Process process =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        if (process.waitFor() != 0) {
            throw new IOException(command + " ended with " + process.exitValue());
        }
        double millis = (System.nanoTime() - start) / 1e6;
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new Sample(millis, Long.parseLong(said) / 1024.0);
    }

    private static Sample median(List<Sample> samples) {
        return new Sample(
                median(samples.stream().mapToDouble(Sample::millis)),
                median(samples.stream().mapToDouble(Sample::megabytes)));
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private record Sample(double millis, double megabytes) {}
}
