package classroom.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.trace.Kind;
import classroom.trace.Trace;
import classroom.weave.TinyProgram;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small program runs, and its trace tells what it did. */
class NotedEventsTest {
    @TempDir
    Path folder;

    @Test
    void linesFieldsLocksAndSleepsOfTwoThreads() throws Exception {
        TinyProgram program = new TinyProgram(folder, """
                public class Main {
                    static int balance;
                    static final Object lock = new Object();
                    static final java.util.concurrent.locks.ReentrantLock other = new java.util.concurrent.locks.ReentrantLock();
                    public static void main(String[] args) throws Exception {
                        Thread thread = new Thread(() -> deposit(5), "depositor");
                        thread.start();
                        thread.join();
                        deposit(7);
                        System.out.println("balance " + balance);
                    }
                    static void deposit(int money) {
                        synchronized (lock) {
                            other.lock();
                            try {
                                balance = balance + money;
                                Thread.sleep(2);
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            } finally {
                                other.unlock();
                            }
                        }
                    }
                }
                """);
        TinyProgram.Result result = program.observed();
        assertEquals(new TinyProgram.Result(0, "balance 12\n", ""), result);
        Trace trace = program.trace();
        assertEquals(List.of("5", "12"), TinyProgram.written(trace, "balance"));
        assertTrue(TinyProgram.counts(trace).get(Kind.LINE) > 10);
    }
}
