package classroom.bench;

import classroom.observe.FieldProbe;
import classroom.observe.Probe;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.StackTrace;

/**
 * Measures the cost of a recorded event, in ns: a line, a field of an object, a static field; compared with plain
 * arithmetic, the clock alone, and a custom JFR event with its time and two fields; by one thread and by two at once. A
 * round is a JVM of its own, which records about the maximum of a program; all cases alternate in it, so that other
 * load on the machine affects all alike. The table has medians.
 *
 * <p>Arguments: the number of rounds (default 21). Takes about half a minute.
 */
public final class ProbeBench {
    private static final int SITE = 77;
    private static final int EVENTS = 10_000;
    private static final long ROUND_NS = 25_000_000;
    private static final int WARM_UP = 8;
    private static final long WARM_UP_NS = 5_000_000;

    /** A JFR event with the contents of a recorded line: time, place, thread. */
    @Name("classroom.Line")
    @StackTrace(false)
    static final class LineEvent extends Event {
        int site;
        int value;
    }

    /** An object with a field, one for each thread. */
    private static final class Account {
        int balance;
    }

    /** A measured loop over {@link #EVENTS} events. Each is a method of its own, so that it is compiled separately. */
    private enum Case {
        /** The gain by two cores without any shared data; the two hardware threads of one core give less than twice. */
        ARITHMETIC {
            @Override
            long loop(Account account) {
                long one = account.balance + 1;
                long two = one + 2;
                long three = one + 3;
                long four = one + 4;
                for (int i = 0; i < 8 * EVENTS; i++) {
                    one = one * 31 + i;
                    two ^= two << 7 ^ i;
                    three += three >>> 3 ^ i;
                    four = (four ^ i) * 5;
                }
                return one + two + three + four;
            }
        },
        CLOCK {
            @Override
            long loop(Account account) {
                long sum = 0;
                for (int i = 0; i < EVENTS; i++) {
                    sum += System.nanoTime();
                }
                return sum;
            }
        },
        LINE {
            @Override
            long loop(Account account) {
                for (int i = 0; i < EVENTS; i++) {
                    Probe.line(SITE);
                }
                return 0;
            }
        },
        FIELD {
            @Override
            long loop(Account account) {
                for (int i = 0; i < EVENTS; i++) {
                    FieldProbe.write(account, account.balance, SITE);
                    account.balance++;
                }
                return account.balance;
            }
        },
        STATIC_FIELD {
            @Override
            long loop(Account account) {
                for (int i = 0; i < EVENTS; i++) {
                    FieldProbe.writeStatic(account.balance, SITE);
                    account.balance++;
                }
                return account.balance;
            }
        },
        FLIGHT_RECORDER {
            @Override
            long loop(Account account) {
                for (int i = 0; i < EVENTS; i++) {
                    LineEvent event = new LineEvent();
                    event.begin();
                    event.site = SITE;
                    event.value = account.balance++;
                    event.commit();
                }
                return account.balance;
            }
        };

        /** Returns a value, so that the loop is not optimized away. */
        abstract long loop(Account account);
    }

    private ProbeBench() {}

    /**
     * Measures all cases and prints the table.
     *
     * @param words the number of rounds; {@code measure} in the JVM of a round
     */
    public static void main(String[] words) throws Exception {
        if (words.length == 1 && words[0].equals("measure")) {
            measure();
            return;
        }
        int rounds = words.length == 1 ? Integer.parseInt(words[0]) : 21;
        Map<Case, Series> one = new EnumMap<>(Case.class);
        Map<Case, Series> two = new EnumMap<>(Case.class);
        Map<Case, Series> more = new EnumMap<>(Case.class);
        for (int i = 0; i < rounds; i++) {
            for (String line : round()) {
                String[] told = line.split(" ");
                Case which = Case.valueOf(told[0]);
                double alone = Double.parseDouble(told[1]);
                double together = Double.parseDouble(told[2]);
                one.computeIfAbsent(which, key -> new Series()).add(1 / alone);
                two.computeIfAbsent(which, key -> new Series()).add(2 / together);
                more.computeIfAbsent(which, key -> new Series()).add(together / alone);
            }
        }
        System.out.printf("Java %s, %d rounds of %d ms, medians%n", Runtime.version(), rounds, ROUND_NS / 1_000_000);
        System.out.printf("ns an event        one thread   two threads   two record%n");
        for (Case each : Case.values()) {
            System.out.printf(
                    "%-16s %12.1f %13.1f %10.2f x%n",
                    each.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    one.get(each).median(),
                    two.get(each).median(),
                    more.get(each).median());
        }
        double flight = one.get(Case.FLIGHT_RECORDER).median();
        System.out.printf(
                "to flight recorder: line %.2f, field %.2f, static field %.2f (<= 0.65)%n",
                one.get(Case.LINE).median() / flight,
                one.get(Case.FIELD).median() / flight,
                one.get(Case.STATIC_FIELD).median() / flight);
    }

    /** Measures in a JVM of its own, with a trace of its own. */
    private static List<String> round() throws Exception {
        Path run = Files.createTempDirectory("probe-bench");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ProbeBench.class.getName(),
                        "measure")
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put(Probe.RUN, run.toString());
        builder.environment().put(Probe.LIMIT, Long.toString(1L << 30));
        Process child = builder.start();
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            return told.lines().toList();
        } finally {
            child.waitFor();
            delete(run);
        }
    }

    /** Prints for each case how many events per ns one thread records, and two. */
    private static void measure() throws Exception {
        // The same two threads all the time, since the system may let new threads share a core for a while.
        ExecutorService threads = Executors.newFixedThreadPool(2);
        for (int round = -WARM_UP; round <= 0; round++) {
            for (Case each : Case.values()) {
                try (Recording flight = new Recording()) {
                    if (each == Case.FLIGHT_RECORDER) {
                        flight.enable(LineEvent.class).withoutThreshold().withoutStackTrace();
                        flight.start();
                    }
                    long nanos = round < 0 ? WARM_UP_NS : ROUND_NS;
                    double alone = rate(threads, each, 1, nanos);
                    double together = rate(threads, each, 2, nanos);
                    if (round == 0) {
                        System.out.println(each + " " + alone + " " + together);
                    }
                }
            }
        }
        threads.shutdown();
    }

    /**
     * Lets threads record for a while, all at once.
     *
     * @return the number of events per ns of all threads together, each by its own clock
     */
    private static double rate(ExecutorService all, Case each, int threads, long nanos) throws Exception {
        CyclicBarrier together = new CyclicBarrier(threads);
        Callable<Double> one = () -> {
            Account account = new Account();
            together.await();
            long began = System.nanoTime();
            long events = 0;
            long now = began;
            while (now - began < nanos) {
                account.balance = (int) each.loop(account);
                events += EVENTS;
                now = System.nanoTime();
            }
            return events / (double) (now - began);
        };
        double sum = 0;
        for (Future<Double> rate : all.invokeAll(Collections.nCopies(threads, one))) {
            sum += rate.get();
        }
        return sum;
    }

    private static void delete(Path folder) throws IOException {
        File[] files = folder.toFile().listFiles();
        for (File each : files == null ? new File[0] : files) {
            Files.delete(each.toPath());
        }
        Files.delete(folder);
    }
}
