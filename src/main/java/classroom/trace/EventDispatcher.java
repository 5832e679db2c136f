package classroom.trace;

import classroom.trace.format.EventKind;
import classroom.trace.format.TraceException;
import classroom.trace.format.TraceFormat;
import classroom.trace.table.ObjectTable;

/**
 * Applies the events of a process, as they are read: each is appended to its thread, and what it says about other
 * threads, processes, fields and objects is noted there. Callers hold the trace's lock.
 */
final class EventDispatcher {
    private final ProcessTrace process;
    private final ChildProcesses children;
    private final ObjectTable objects;
    private final PendingSamples samples = new PendingSamples();

    EventDispatcher(ProcessTrace process, ChildProcesses children, ObjectTable objects) {
        this.process = process;
        this.children = children;
        this.objects = objects;
    }

    /** Returns the samples that are not applied yet. */
    PendingSamples samples() {
        return samples;
    }

    /**
     * Appends an event to a thread's trace, and applies what it says.
     *
     * @param noted its time, in ns of the run's clock
     * @param word  the lower half of its first word
     * @param words the number of its words
     */
    void append(ThreadTrace track, long noted, int word, int words, long a, long b) throws TraceException {
        samples.apply(track, noted);
        long time = Math.max(noted, track.lastTime());
        track.append(time, word, words, a, b);
        int number = track.size() - 1;
        switch (EventKind.of(TraceFormat.kind(word))) {
            case SAMPLED:
                samples.add(process.track(b), time, word, a, b);
                break;
            case READ:
            case WRITE:
            case READ_STATIC:
            case WRITE_STATIC:
                process.fields().append(track, number);
                break;
            case BEGIN:
                if (TraceFormat.type(word) == TraceFormat.OBJECT) {
                    objects.type((int) a, (int) (a >>> 32));
                }
                break;
            case LINK:
                objects.link((int) (a >>> 32), (int) a);
                break;
            case PROCESS_STARTED:
                children.started(b, (int) a);
                break;
            case PROCESS_ENDED:
                children.ended(b, new ProcessTrace.ChildEnd(time, (int) a));
                break;
            case SEEN:
                track.named(time, process.text((int) a));
                process.show(track);
                break;
            case STARTED:
                started(track, process.track(b), time, process.text((int) a));
                break;
            case RENAMED:
                process.track(b).named(time, process.text((int) a));
                break;
            case ENDED:
                process.track(a).endedAt(time);
                break;
            case THROWN:
                thrown(track, number, time);
                break;
            case LINE:
            case ENTERED:
            case EXITED:
            case STORED:
                track.frames(number);
                break;
            default:
        }
    }

    private void started(ThreadTrace by, ThreadTrace started, long time, String name) {
        started.startedAt(time, by);
        started.named(time, name);
        process.show(started);
    }

    /** Handles a failed start: the thread that could not be started has ended. */
    private void thrown(ThreadTrace track, int number, long time) throws TraceException {
        boolean behindStart = number > 0 && track.kind(number - 1) == EventKind.STARTED;
        if (behindStart
                && track.site(number).method().equals(track.site(number - 1).method())) {
            process.track(track.other(number - 1)).endedAt(time);
        }
    }
}
