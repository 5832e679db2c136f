package classroom.program.network;

import classroom.network.Classroom;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;

/*
 * A queue on the network. A worker takes a task, answers,
 * and commits: taking and answering are one step.
 * Expect: each task is answered once, although a worker is
 * killed in the middle of its work.
 * Why: what was not committed never happened. The task is in
 * the queue again, the answer is not, and another takes it.
 */
public class Queue {
    private static void work(Connection connection) throws Exception {
        connection.start();
        Session session = connection.createSession(true, 0);
        MessageConsumer tasks =
                session.createConsumer(session.createQueue("tasks"));
        MessageProducer results =
                session.createProducer(session.createQueue("results"));
        while (true) {
            Message task = tasks.receive();
            results.send(Work.answer(session, task));
            session.commit();
        }
    }

    public static void main(String[] args) throws Exception {
        if (args.length != 3) {
            new Producer(args).run(Queue.class);
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
