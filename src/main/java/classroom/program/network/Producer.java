package classroom.program.network;

import classroom.network.Classroom;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.HashMap;
import java.util.Map;

/*
 * Opens the queue, starts workers on this machine, sends all
 * tasks, and collects the answers by the number of the task.
 * The queue prints what it sees: who joined, who took which
 * task, who answered.
 */
class Producer {
    // A closed lid is noticed after up to nine seconds.
    private static final long PATIENCE_MS = 15_000;
    // Before the first answer, workers have to start and join.
    private static final long FIRST_PATIENCE_MS = 600_000;
    private static final int BATCH = 100;
    private final int tasks;
    private final int work;
    private final int count;
    private final Workers workers;
    private final boolean disk;
    private final Map<Integer, Long> answers = new HashMap<>();
    private final Map<Integer, String> messages = new HashMap<>();
    private int sent;
    private int twice;
    private long begin;
    private long end;

    Producer(String[] args) {
        tasks = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        work = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        count = args.length > 2 ? Integer.parseInt(args[2]) : 4;
        int kills = args.length > 3 ? Integer.parseInt(args[3]) : 1;
        workers = new Workers(tasks, Math.min(kills, count - 1));
        disk = args.length > 4 && args[4].equals("disk");
    }

    // The worker is the program itself, with three words.
    void run(Class<?> program) throws Exception {
        try (Classroom room = Classroom.open(disk)) {
            for (int i = 1; i <= count; i++) {
                workers.start(program, room, i);
            }
            while (!isOver(room)) {
                Thread.sleep(500);
            }
            workers.end();
        }
        long sum = answers.values().stream().mapToLong(n -> n).sum();
        int missing = tasks - answers.size();
        System.out.println("tasks = " + tasks + ", missing = " + missing
                + ", twice = " + twice + ", primes = " + sum);
        report(answers.size(), end - begin);
    }

    // Sends and collects; false if the queue is restarting.
    private boolean isOver(Classroom room) throws Exception {
        Thread sender = null;
        try (Connection connection = room.connect()) {
            connection.start();
            sender = new Thread(() -> send(connection), "Sends tasks");
            sender.start();
            collect(connection);
            return true;
        } catch (JMSException e) {
            return false;
        } finally {
            if (sender != null) {
                sender.join(5000);
            }
        }
    }

    // Goes on after the last batch that is in the queue.
    private void send(Connection connection) {
        try (Session session = connection.createSession(true, 0)) {
            MessageProducer queue =
                    session.createProducer(session.createQueue("tasks"));
            for (int i = sent + 1; i <= tasks; i++) {
                TextMessage task =
                        session.createTextMessage(Primes.text(i, work));
                task.setIntProperty("task", i);
                queue.send(task);
                if (i % BATCH == 0 || i == tasks) {
                    session.commit();
                    sent = i;
                }
            }
        } catch (JMSException e) {
            // Whoever collects notices it too.
            return;
        }
    }

    private void collect(Connection connection) throws Exception {
        Session session = connection.createSession();
        MessageConsumer results =
                session.createConsumer(session.createQueue("results"));
        Message answer = results.receive(patience());
        while (answer != null) {
            add(answer);
            answer = results.receive(patience());
        }
    }

    private long patience() {
        boolean all = answers.size() == tasks;
        return answers.isEmpty() ? FIRST_PATIENCE_MS : all ? 500 : PATIENCE_MS;
    }

    private void add(Message answer) throws Exception {
        begin = begin == 0 ? System.nanoTime() : begin;
        end = System.nanoTime();
        int task = answer.getIntProperty("task");
        String id = answer.getJMSMessageID();
        // The queue may give an answer again that it gave already.
        if (answers.putIfAbsent(task, Primes.read(answer)) == null) {
            messages.put(task, id);
            workers.kill(answer.getStringProperty("worker"), answers.size());
        } else if (!id.equals(messages.get(task))) {
            twice++;
        }
    }

    // The first answer is where the time begins, so it isn't counted.
    static void report(int answers, long nanos) {
        long ms = nanos / 1_000_000;
        long rate = ms == 0 ? 0 : Math.round(1000.0 * (answers - 1) / ms);
        System.out.println("total = " + ms / 1000.0 + " s");
        System.out.println("per_second = " + rate);
    }
}
