package classroom.run.process;

import classroom.observe.ProcessGuard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lists the processes of the machine and assigns them to runs: by their parents, and on Linux also by their
 * environment, which finds processes whose parents have ended. Used on one thread.
 */
public final class ProcessScanner {
    private final Set<ProcessHandle> strangers = new HashSet<>();
    private final Set<ProcessHandle> doubtful = new HashSet<>();

    /**
     * Updates runs: adds their new processes and marks those that have ended.
     *
     * @param anew whether processes that belonged to no run are examined again
     * @param now  by {@link System#nanoTime}
     */
    void count(Collection<DescendantTracker> families, boolean anew, long now) {
        List<ProcessHandle> all = ProcessHandle.allProcesses().toList();
        if (anew) {
            strangers.clear();
        }
        strangers.retainAll(new HashSet<>(all));
        List<ProcessHandle> unknown = new ArrayList<>();
        for (ProcessHandle process : all) {
            if (!strangers.contains(process) && families.stream().noneMatch(family -> family.has(process))) {
                unknown.add(process);
            }
        }
        while (unknown.removeIf(process -> adopted(process, families, now))) {
            // A child may be listed before its parent: processes that were just added may have children among the
            // rest.
        }
        // Between fork and exec a process has no readable environment: it belongs to no run only after two
        // examinations.
        for (ProcessHandle process : unknown) {
            if (doubtful.contains(process)) {
                strangers.add(process);
            }
        }
        doubtful.clear();
        doubtful.addAll(unknown);
        families.forEach(family -> family.refresh(now));
    }

    private static boolean adopted(ProcessHandle process, Collection<DescendantTracker> families, long now) {
        Optional<ProcessHandle> parent = process.parent();
        Optional<DescendantTracker> family = parent.flatMap(
                known -> families.stream().filter(each -> each.has(known)).findFirst());
        if (family.isEmpty()) {
            family = mark(process)
                    .flatMap(mark -> families.stream()
                            .filter(each -> each.mark().equals(mark))
                            .findFirst());
        }
        family.ifPresent(
                found -> found.adopt(process, parent.map(ProcessHandle::pid).orElse(-1L), now));
        return family.isPresent();
    }

    /** Whether a process is really running, and not a zombie. */
    public static boolean lives(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        if (Platform.HERE != Platform.LINUX) {
            return true;
        }
        try {
            String stat = Files.readString(proc(process, "stat"), StandardCharsets.ISO_8859_1);
            char state = stat.charAt(stat.lastIndexOf(')') + 2);
            return state != 'Z' && state != 'X';
        } catch (IOException | IndexOutOfBoundsException e) {
            return process.isAlive();
        }
    }

    /** Returns the run's folder from the environment of a process, if the system shows it. */
    public static Optional<String> mark(ProcessHandle process) {
        if (Platform.HERE != Platform.LINUX) {
            return Optional.empty();
        }
        try {
            String all = "\0" + Files.readString(proc(process, "environ"), StandardCharsets.UTF_8);
            String name = "\0" + ProcessGuard.VARIABLE + "=";
            int at = all.indexOf(name);
            if (at < 0) {
                return Optional.empty();
            }
            int end = all.indexOf('\0', at + name.length());
            return Optional.of(all.substring(at + name.length(), end < 0 ? all.length() : end));
        } catch (IOException e) {
            // A process of another user, or ended, or not text: it belongs to no run.
            return Optional.empty();
        }
    }

    private static Path proc(ProcessHandle process, String file) {
        return Path.of("/proc", Long.toString(process.pid()), file);
    }
}
