package classroom.bench;

import classroom.observe.Probe;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.StackTrace;

/**
 * What a recorded event costs, in ns: the clock alone, a line, a field of an object, a static field, and a custom event of JFR with
 * its time and two fields; by one thread and by two at once. All take turns in one JVM, round after round, so that whatever else the
 * machine does meets each of them; the table has medians.
 *
 * <p>Arguments: how many rounds (default 21). Takes about half a minute.
 */
public final class ProbeBench {
    private static final int SITE = 77;
    private static final int EVENTS = 1_000_000;
    private static final int WARM_UP = 4;

    /** As much of an event as a line of ours: when, where, which. */
    @Name("classroom.Line")
    @StackTrace(false)
    static final class LineEvent extends Event {
        int site;
        int value;
    }

    /** An object with a field, for each thread its own. */
    private static final class Account {
        int balance;
    }

    /** What is measured: a loop over {@link #EVENTS} events. Each is a method of its own, so that each is compiled by itself. */
    private enum Case {
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
                    Probe.write(account, account.balance, SITE);
                    account.balance++;
                }
                return account.balance;
            }
        },
        STATIC_FIELD {
            @Override
            long loop(Account account) {
                for (int i = 0; i < EVENTS; i++) {
                    Probe.writeStatic(account.balance, SITE);
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

        /** Returns something, so that nothing is left out. */
        abstract long loop(Account account);
    }

    private ProbeBench() {
    }

    /**
     * Measures all and prints the table.
     *
     * @param words how many rounds; the bench's own child gets a second word
     */
    public static void main(String[] words) throws Exception {
        if (words.length == 2) {
            measure(Integer.parseInt(words[0]));
            return;
        }
        Path run = Files.createTempDirectory("probe-bench");
        String rounds = words.length == 1 ? words[0] : "21";
        ProcessBuilder child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), ProbeBench.class.getName(), rounds, "measure").inheritIO();
        child.environment().put(Probe.RUN, run.toString());
        child.environment().put(Probe.LIMIT, Long.toString(64L << 30));
        int exit = child.start().waitFor();
        delete(run);
        System.exit(exit);
    }

    private static void measure(int rounds) throws Exception {
        Map<Case, Series> one = new EnumMap<>(Case.class);
        Map<Case, Series> two = new EnumMap<>(Case.class);
        Map<Case, Series> more = new EnumMap<>(Case.class);
        for (int round = -WARM_UP; round < rounds; round++) {
            for (Case each : Case.values()) {
                try (Recording flight = new Recording()) {
                    if (each == Case.FLIGHT_RECORDER) {
                        flight.enable(LineEvent.class).withoutThreshold().withoutStackTrace();
                        flight.start();
                    }
                    double alone = nanoseconds(each, 1);
                    double together = nanoseconds(each, 2);
                    if (round >= 0) {
                        one.computeIfAbsent(each, key -> new Series()).add(alone);
                        two.computeIfAbsent(each, key -> new Series()).add(together);
                        more.computeIfAbsent(each, key -> new Series()).add(2 * alone / together);
                    }
                }
            }
        }
        System.out.printf("Java %s, %d rounds of %,d events a thread, medians%n", Runtime.version(), rounds, EVENTS);
        System.out.printf("ns an event        one thread   two threads   two record%n");
        for (Case each : Case.values()) {
            System.out.printf("%-16s %12.1f %13.1f %10.2f x%n", each.name().toLowerCase().replace('_', ' '), one.get(each).median(),
                    two.get(each).median(), more.get(each).median());
        }
        double flight = one.get(Case.FLIGHT_RECORDER).median();
        System.out.printf("to flight recorder: line %.2f, field %.2f, static field %.2f (<= 0.65)%n", one.get(Case.LINE).median() / flight,
                one.get(Case.FIELD).median() / flight, one.get(Case.STATIC_FIELD).median() / flight);
    }

    private static double nanoseconds(Case each, int threads) throws InterruptedException, BrokenBarrierException {
        CyclicBarrier together = new CyclicBarrier(threads + 1);
        for (int i = 0; i < threads; i++) {
            new Thread(() -> {
                Account account = new Account();
                try {
                    together.await();
                    each.loop(account);
                    together.await();
                } catch (InterruptedException | BrokenBarrierException e) {
                    throw new IllegalStateException(e);
                }
            }).start();
        }
        together.await();
        long began = System.nanoTime();
        together.await();
        return (System.nanoTime() - began) / (double) EVENTS;
    }

    private static void delete(Path folder) throws IOException {
        File[] files = folder.toFile().listFiles();
        for (File each : files == null ? new File[0] : files) {
            Files.delete(each.toPath());
        }
        Files.delete(folder);
    }
}
