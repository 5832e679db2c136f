package classroom.program.network;

import classroom.network.Classroom;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;

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
    private final String kind;
    private final Ledger ledger = new Ledger();
    private volatile int sent;

    Producer(String[] args) {
        tasks = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        work = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        count = args.length > 2 ? Integer.parseInt(args[2]) : 4;
        int kills = args.length > 3 ? Integer.parseInt(args[3]) : 1;
        workers = new Workers(tasks, Math.min(kills, count - 1));
        disk = args.length > 4 && args[4].equals("disk");
        kind = args.length > 5 ? args[5] : "primes";
    }

    // The worker is the program itself, with three words.
    void run(Class<?> program) throws Exception {
        try (Classroom room = Classroom.open(disk)) {
            for (int i = 1; i <= count; i++) {
                workers.start(program, room, i);
            }
            for (int tries = 0; tries < 200 && !isOver(room); tries++) {
                Thread.sleep(500);
            }
            workers.end();
        }
        ledger.print(tasks);
        ledger.check(tasks, this::text);
    }

    private String text(int task) {
        return Work.text(kind, task, tasks, work);
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
                TextMessage task = session.createTextMessage(text(i));
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
            if (ledger.add(answer)) {
                String name = answer.getStringProperty("worker");
                workers.kill(name, ledger.size());
            }
            answer = results.receive(patience());
        }
    }

    private long patience() {
        if (ledger.size() == 0) {
            return FIRST_PATIENCE_MS;
        }
        return ledger.size() == tasks ? 500 : PATIENCE_MS;
    }
}
