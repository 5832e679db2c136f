package classroom.program.network;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/*
 * The answers by the numbers of their tasks: the first one
 * counts, others are counted as duplicates.
 */
class Ledger {
    private final Map<Integer, String> answers = new HashMap<>();
    private final Map<Integer, String> messages = new HashMap<>();
    private int twice;
    private long begin;
    private long end;

    // Returns whether it is the first answer to its task.
    boolean add(Message answer) throws JMSException {
        begin = begin == 0 ? System.nanoTime() : begin;
        end = System.nanoTime();
        int task = answer.getIntProperty("task");
        String text = answer.getBody(String.class);
        String id = answer.getJMSMessageID();
        boolean first = answers.putIfAbsent(task, text) == null;
        if (first) {
            messages.put(task, id);
            Work.show(task, text);
        } else if (!id.equals(messages.get(task))) {
            twice++;
        }
        return first;
    }

    int size() {
        return answers.size();
    }

    void print(int tasks) {
        long sum = answers.values().stream().mapToLong(Work::primes).sum();
        System.out.println("tasks = " + tasks + ", missing = "
                + (tasks - answers.size()) + ", twice = " + twice
                + ", primes = " + sum);
        report(answers.size(), end - begin);
    }

    // The first answer is where the time begins, so it isn't counted.
    static void report(int answers, long nanos) {
        long ms = nanos / 1_000_000;
        long rate = ms == 0 ? 0 : Math.round(1000.0 * (answers - 1) / ms);
        System.out.println("total = " + ms / 1000.0 + " s");
        System.out.println("per_second = " + rate);
    }

    // Does one task of 50 again: nobody has to be believed.
    void check(int tasks, IntFunction<String> texts) {
        int wrong = 0;
        int checked = 0;
        for (int i = 1; i <= tasks; i += 50) {
            if (answers.containsKey(i)) {
                String right = Work.result(texts.apply(i));
                checked++;
                wrong += answers.get(i).equals(right) ? 0 : 1;
            }
        }
        System.out.println("checked = " + checked + ", wrong = " + wrong);
    }
}
