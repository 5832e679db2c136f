package classroom.program.network;

import classroom.network.Classroom;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;

/*
 * The worker processes of this machine. Some of them are
 * killed, each shortly after it has answered.
 */
class Workers {
    private static final String NAME = "worker-";
    private final List<Process> processes = new ArrayList<>();
    private final int tasks;
    private final int kills;
    private int killed;

    Workers(int tasks, int kills) {
        this.tasks = tasks;
        this.kills = kills;
    }

    // The worker is the program itself, with three words.
    void start(Class<?> program, Classroom room, int number)
            throws IOException {
        String java = System.getProperty("java.home") + "/bin/java";
        String classes = System.getProperty("java.class.path");
        ProcessBuilder builder = new ProcessBuilder(java, "-cp", classes,
                program.getName(), room.address(number),
                Classroom.TICKET, NAME + number);
        // Not among the words: every user could read it there.
        builder.environment().put(Classroom.TICKET_VARIABLE, room.ticket());
        processes.add(builder.redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD).start());
    }

    // Is told of each answer: who gave it, and how many there are.
    void kill(String name, int answers) throws InterruptedException {
        boolean due = killed < kills
                && answers >= (killed + 1) * tasks / (kills + 2);
        for (int number = 1; due && number <= processes.size(); number++) {
            if (name.equals(NAME + number)) {
                Thread.sleep(20);
                processes.get(number - 1).destroyForcibly();
                killed++;
                System.out.println(name + ": killed = " + number);
            }
        }
    }

    void end() throws InterruptedException {
        for (Process each : processes) {
            each.destroyForcibly().waitFor();
        }
    }
}
