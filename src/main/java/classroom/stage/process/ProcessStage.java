package classroom.stage.process;

import classroom.metrics.RootProcess;
import classroom.stage.TraceStage;
import classroom.text.Texts;
import classroom.trace.Trace;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * The stage of the lesson {@code process}: it shows the stage of the program that the trace belongs to. Used on the
 * event thread.
 */
public final class ProcessStage extends TraceStage {
    private static final String TREE = "tree";
    private static final String PIPE = "pipe";
    private static final String POOL = "pool";

    private final CardLayout cards = new CardLayout();
    private final TreeStage tree = new TreeStage();
    private final PipeStage pipe = new PipeStage();
    private final PoolStage pool;
    private TraceStage shown = tree;

    /** @param kill kills a worker process by its id; called on the event thread */
    public ProcessStage(LongConsumer kill) {
        super();
        pool = new PoolStage(kill);
        setName("stage.process");
        setLayout(cards);
        add(tree, TREE);
        add(pipe, PIPE);
        add(pool, POOL);
        languageChanged();
    }

    @Override
    public void show(Trace trace, long time) {
        String card = card(trace);
        TraceStage next = card.equals(PIPE) ? pipe : card.equals(POOL) ? pool : tree;
        if (next != shown) {
            shown.show(null, 0);
            shown = next;
            cards.show(this, card);
        }
        shown.show(trace, time);
        describe();
    }

    private static String card(Trace trace) {
        if (trace == null || trace.processes().isEmpty()) {
            return TREE;
        }
        String main = RootProcess.of(trace).mainClass();
        return main.endsWith(".Pipe") ? PIPE : main.endsWith(".Pool") ? POOL : TREE;
    }

    @Override
    public String role(long pid) {
        return shown.role(pid);
    }

    @Override
    public void live(boolean now) {
        pool.live(now);
    }

    @Override
    public void languageChanged() {
        getAccessibleContext().setAccessibleName(Texts.text("process.title"));
        List.of(tree, pipe, pool).forEach(TraceStage::languageChanged);
        describe();
    }

    /** Updates the accessible description from that of the displayed stage. */
    private void describe() {
        getAccessibleContext()
                .setAccessibleDescription(shown.getAccessibleContext().getAccessibleDescription());
    }

    @Override
    public Dimension getPreferredSize() {
        return tree.getPreferredSize();
    }
}
