package classroom.program.network;

import classroom.network.Classroom;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;

/*
 * 网络上的一个队列。工人先交出答案，过一会儿
 * 才在另一步里确认任务。
 * 现象：工人恰好在这中间被杀掉，
 * 这个任务就有两个答案。
 * 原因：队列不知道它已经有答案，又把它交给
 * 别的工人：至少一次。
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
                // 连接断了：重新加入。
                Thread.sleep(500);
            }
        }
    }
}
