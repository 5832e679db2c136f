package classroom.program.network;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;

/*
 * What a task of this folder is: count the primes from one
 * number to the next. The answer has the number of the task.
 */
class Primes {
    private static final long FIRST = 10_000_000;

    // A task, as text: two numbers.
    static String text(int task, int work) {
        long from = FIRST + (task - 1) * 1000L * work;
        return from + " " + (from + 1000L * work);
    }

    static TextMessage answer(Session session, Message task)
            throws JMSException {
        String[] range = task.getBody(String.class).split(" ");
        int number = task.getIntProperty("task");
        System.out.println("task = " + number);
        long found = count(Long.parseLong(range[0]), Long.parseLong(range[1]));
        TextMessage answer = session.createTextMessage("" + found);
        answer.setIntProperty("task", number);
        return answer;
    }

    // An answer may come from anybody: what is no number counts as 0.
    static long read(Message answer) throws JMSException {
        String text = answer.getBody(String.class);
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
    }

    // A number is prime if none from 2 to its root divides it.
    static long count(long from, long to) {
        long found = 0;
        for (long number = from; number < to; number++) {
            long divisor = 2;
            while (divisor * divisor <= number && number % divisor != 0) {
                divisor++;
            }
            if (divisor * divisor > number) {
                found++;
            }
        }
        return found;
    }
}
