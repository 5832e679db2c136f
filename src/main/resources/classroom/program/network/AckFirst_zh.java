package classroom.program.network;

import classroom.network.Classroom;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;

/*
 * 网络上的一个队列。工人先确认任务，再干活：
 * 一确认，队列就把它忘了。
 * 现象：工人干到一半被杀掉，
 * 就少一个答案。
 * 原因：队列以为任务已经做完，不会再交给
 * 别的工人：最多一次。
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
                // 连接断了：重新加入。
                Thread.sleep(500);
            }
        }
    }
}
