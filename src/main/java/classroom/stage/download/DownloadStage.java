package classroom.stage.download;

import classroom.metrics.download.Download;
import classroom.metrics.download.Downloads;
import classroom.stage.PaintedStage;
import classroom.stage.paint.TextRelativePainter;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.awt.Graphics2D;
import java.util.OptionalLong;

/**
 * The stage of the downloads: a bar for each file on one time axis, and the total compared with the sum and the
 * longest. Used on the event thread.
 */
public final class DownloadStage extends PaintedStage<Downloads> {
    private static final double WIDE = 38;
    private static final double HIGH = 16;

    private transient OptionalLong twin = OptionalLong.empty();

    /** Creates an empty stage. */
    public DownloadStage() {
        super("stage.download", "Classroom.picture.ground");
    }

    @Override
    protected Downloads read(Trace from) {
        return Downloads.of(from);
    }

    @Override
    public OptionalLong took() {
        return run() == null || run().total() == 0 ? OptionalLong.empty() : OptionalLong.of(run().total());
    }

    @Override
    public String role(long pid) {
        boolean parent = run() == null || pid == run().pid();
        return parent
                ? ""
                : run().files().stream()
                        .filter(each -> each.pid() == pid)
                        .map(Download::name)
                        .findFirst()
                        .orElse("");
    }

    @Override
    public void twinTook(OptionalLong nanos) {
        if (!nanos.equals(twin)) {
            twin = nanos;
            changed();
        }
    }

    @Override
    protected String description(Downloads of, long at) {
        return new DownloadText(of, at).sentence();
    }

    @Override
    protected void paint(Graphics2D g, Downloads of, long at) {
        new DownloadPainter(new TextRelativePainter(g, getFont(), em(WIDE, HIGH)), of, at, scale(of, at))
                .paint(getWidth(), getHeight());
    }

    /**
     * Returns the length of the axis, in ns: the sum of all files, or more if this run or the other side's takes
     * longer. Both sides download the same files and so have the same axis.
     */
    private double scale(Downloads of, long at) {
        double most =
                of.files().stream().mapToDouble(each -> each.seconds() * 1e9).sum();
        most = Math.max(most, Math.max(of.total(), twin.orElse(0)));
        return of.begun() == ThreadTrace.NEVER ? most : Math.max(most, Math.min(at, of.over()) - of.begun());
    }
}
