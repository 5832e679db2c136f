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
 * before it works: the queue forgets it then.
 * Expect: if a worker is killed in the middle of its work,
 * an answer is missing.
 * Why: the queue believes that the task is done. Nobody
 * gives it to another worker: at most once.
 */
public class AckFirst {
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
            task.acknowledge();
            results.send(Work.answer(session, task));
        }
    }

    public static void main(String[] args) throws Exception {
        if (args.length != 3) {
            new Producer(args).run(AckFirst.class);
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
