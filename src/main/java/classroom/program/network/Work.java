package classroom.program.network;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.lang.management.ManagementFactory;

/*
 * What a task of this folder is, as text: two numbers, to count
 * the primes between them, or a tile of a picture. The answer
 * has the number of the task and the time that a core worked.
 */
class Work {
    private static final String TILE = "tile ";

    static String text(String kind, int task, int tasks, int work) {
        return kind.equals("mandelbrot")
                ? TILE + task + " " + tasks + " " + work
                : Primes.text(task, work);
    }

    static TextMessage answer(Session session, Message task)
            throws JMSException {
        int number = task.getIntProperty("task");
        System.out.println("task = " + number);
        long begin = nanos();
        String found = result(task.getBody(String.class));
        TextMessage answer = session.createTextMessage(found);
        answer.setIntProperty("task", number);
        answer.setIntProperty("work_us", (int) ((nanos() - begin) / 1000));
        return answer;
    }

    // What a task comes to, as text.
    static String result(String text) {
        if (text.startsWith(TILE)) {
            String[] words = text.split(" ");
            return Mandelbrot.tile(Integer.parseInt(words[1]),
                    Integer.parseInt(words[2]), Integer.parseInt(words[3]));
        }
        String[] range = text.split(" ");
        long from = Long.parseLong(range[0]);
        return "" + Primes.count(from, Long.parseLong(range[1]));
    }

    // Answers may come from anybody: what is no number counts as 0.
    static long primes(String answer) {
        return answer.matches("[0-9]{1,9}") ? Long.parseLong(answer) : 0;
    }

    // Whoever watches sees the tile in the picture.
    static void show(int task, String answer) {
        if (answer.matches("[a-z.]{1,40000}")) {
            System.out.println(TILE + task + ": " + answer);
        }
    }

    private static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
