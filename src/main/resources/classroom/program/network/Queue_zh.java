package classroom.program.network;

import classroom.network.Classroom;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;

/*
 * 网络上的一个队列。工人取一个任务，交出答案，再提交：
 * 取和答合成一步。
 * 现象：有一个工人干到一半被杀掉，每个任务还是
 * 恰好有一个答案。
 * 原因：没有提交，就等于没有发生。任务回到队列里，
 * 答案不算数，由别的工人来取。
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
                // 连接断了：重新加入。
                Thread.sleep(500);
            }
        }
    }
}
