package classroom.window.lesson;

import classroom.lesson.Lesson;
import classroom.stage.TraceStage;
import classroom.stage.bank.AccountStage;
import classroom.stage.cores.CoresStage;
import classroom.stage.download.DownloadStage;
import classroom.stage.loop.LoopStage;
import classroom.stage.pingpong.PingPongStage;
import classroom.stage.process.ProcessStage;
import classroom.stage.sum.SumStage;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** Which stage a lesson has. A new lesson whose programs are observed gets its stage here. */
final class StageRegistry {
    private StageRegistry() {
    }

    /** Makes a lesson's stages, each with what kills a process of its run. */
    static Function<LongConsumer, TraceStage> of(Lesson lesson) {
        return switch (lesson.id()) {
            case "download" -> kill -> new DownloadStage();
            case "pingpong" -> PingPongStage::new;
            case "process" -> ProcessStage::new;
            case "bank" -> kill -> new AccountStage();
            case "sum" -> kill -> new SumStage();
            case "cores" -> kill -> new CoresStage();
            case "loop" -> kill -> new LoopStage();
            default -> throw new IllegalArgumentException("no stage for " + lesson.id());
        };
    }
}
