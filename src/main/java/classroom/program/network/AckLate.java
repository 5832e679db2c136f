package classroom.program.network;

import classroom.network.Classroom;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;

/*
 * A queue on the network. A worker acknowledges its task
 * after it has answered, a moment later, in another step.
 * Expect: if a worker is killed in that moment, the task
 * has two answers.
 * Why: the queue does not know that it was answered, so it
 * gives it to another worker: at least once.
 */
public class AckLate {
    private static void work(Connection connection) throws Exception {
        connection.start();
        Session session =
                connection.createSession(Session.CLIENT_ACKNOWLEDGE);
        MessageConsumer tasks =
                session.createConsumer(session.createQueue("tasks"));
        MessageProducer results =
                session.createProducer(session.createQueue("results"));
        while (true) {
            Message task = tasks.receive();
            results.send(Work.answer(session, task));
            Thread.sleep(50);
            task.acknowledge();
        }
    }

    public static void main(String[] args) throws Exception {
        if (args.length != 3) {
            new Producer(args).run(AckLate.class);
            return;
        }
        for (int tries = 0; tries < 20; tries++) {
            try (Connection c = Classroom.join(args[0], args[1], args[2])) {
                work(c);
            } catch (JMSException e) {
                // The connection is lost: join again.
                Thread.sleep(500);
            }
        }
    }
}
