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
 * Counts the processes of the machine and tells which family each belongs to: by its parent, and on Linux also by its
 * environment, which finds those whose parents have gone. Used on one thread.
 */
final class ProcessScanner {
    private final Set<ProcessHandle> strangers = new HashSet<>();
    private final Set<ProcessHandle> doubtful = new HashSet<>();

    /**
     * Brings families up to date: adopts their new processes and notes which have ended.
     *
     * @param anew whether those that were strangers up to now are looked at again
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
            // A child may stand before its parent: who was adopted now may have children among the rest.
        }
        // Between fork and exec a process has no environment to show: only who was looked at twice is a stranger.
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
        Optional<DescendantTracker> family = parent.flatMap(known -> families.stream().filter(each -> each.has(known)).findFirst());
        if (family.isEmpty()) {
            family = mark(process).flatMap(mark -> families.stream().filter(each -> each.mark().equals(mark)).findFirst());
        }
        family.ifPresent(found -> found.adopt(process, parent.map(ProcessHandle::pid).orElse(-1L), now));
        return family.isPresent();
    }

    /** Whether a process really runs: one that has ended but that its parent hasn't asked after doesn't. */
    static boolean lives(ProcessHandle process) {
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

    /** The run's folder that a process carries in its environment, where the system tells. */
    static Optional<String> mark(ProcessHandle process) {
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
            // Another user's, or gone, or not text: none of ours.
            return Optional.empty();
        }
    }

    private static Path proc(ProcessHandle process, String file) {
        return Path.of("/proc", Long.toString(process.pid()), file);
    }
}
