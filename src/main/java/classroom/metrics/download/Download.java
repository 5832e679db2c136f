package classroom.metrics.download;

import classroom.trace.ThreadTrace;

/**
 * The download of one file. Times are ns of the run's clock, {@link ThreadTrace#NEVER} where they have not come.
 *
 * @param name    of the file
 * @param seconds how long it was to take
 * @param pid     of the process that was started for it; 0 if none was
 * @param track   the thread that downloads; null while that has not been seen
 * @param started when its thread or process was started, or when it began where nothing was started for it
 * @param begun   when it began
 * @param due     when it was to end
 * @param ended   when it ended
 * @param early   whether it ended because its process was killed or failed
 */
public record Download(String name, long seconds, long pid, ThreadTrace track, long started, long begun, long due, long ended, boolean early) {
    /** How long it took, in ns; 0 if it has not ended, or never began. */
    public long took() {
        return ended == ThreadTrace.NEVER || begun == ThreadTrace.NEVER ? 0 : ended - begun;
    }
}
