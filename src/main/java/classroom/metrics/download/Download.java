package classroom.metrics.download;

import classroom.trace.ThreadTrace;

/**
 * The download of one file. Times are ns of the run's clock, {@link ThreadTrace#NEVER} if not reached.
 *
 * @param name    the name of the file
 * @param seconds the planned duration
 * @param pid     the id of the process that was started for it; 0 if none
 * @param track   the downloading thread; null while unknown
 * @param started when its thread or process was started; when it began if none was started for it
 * @param begun   when it began
 * @param due     the planned end
 * @param ended   when it ended
 * @param early   whether it ended because its process was killed or failed
 */
public record Download(
        String name,
        long seconds,
        long pid,
        ThreadTrace track,
        long started,
        long begun,
        long due,
        long ended,
        boolean early) {
    /** Returns its duration, in ns; 0 if it has not ended or never began. */
    public long took() {
        return ended == ThreadTrace.NEVER || begun == ThreadTrace.NEVER ? 0 : ended - begun;
    }
}
