package classroom.window.workshop;

import classroom.lesson.Program;
import classroom.run.Recording;
import classroom.run.Run;
import classroom.run.RunException;
import classroom.run.UserProgramBuilder;
import classroom.run.edit.Compilation;
import classroom.run.edit.ProgramInput;
import classroom.run.edit.SourceUnit;
import classroom.run.schedule.ScheduledCopy;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.window.AppContext;
import classroom.window.dialog.ErrorDialog;
import classroom.window.dialog.StackTraces;
import classroom.window.side.DisplayedRun;
import java.awt.Component;
import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** Starts the program of a side, after compiling and instrumenting it if necessary. Used on background threads. */
final class WorkshopLauncher {
    private final AppContext context;
    private final Component above;
    private final PreparationListener listener;
    private final ProgramPreparation preparation = new ProgramPreparation();

    /** Listens to a preparation. Called on the event thread. */
    interface PreparationListener {
        /** Called with the result of the compiler. */
        void compiled(Compilation compilation, List<SourceUnit> units);

        /** Called with the classes that can be started, if there are several. */
        void mains(List<String> names);
    }

    /** @param above the parent component of dialogs */
    WorkshopLauncher(AppContext context, Component above, PreparationListener listener) {
        this.context = context;
        this.above = above;
        this.listener = listener;
    }

    /**
     * Starts a program with observation.
     *
     * @param gate opens when the other side is ready, too
     */
    WorkshopRun observed(ProgramPreparation.PreparationRequest of, Language language, StartGate gate)
            throws RunException {
        Path traces;
        ProgramPreparation.WovenProgram woven;
        try {
            woven = prepare(
                    of,
                    language,
                    context.settings().locals()
                            ? UserProgramBuilder.Recorded.EVENTS_AND_LOCALS
                            : UserProgramBuilder.Recorded.EVENTS);
            traces = context.launcher().folder("traces");
        } finally {
            gate.arrive();
        }
        gate.await();
        Recording recording = Recording.start(
                context.launcher(),
                woven.observed(
                        of.options().argumentList(), traces, context.settings().traceLimit()),
                traces);
        ProgramInput input = new ProgramInput(
                recording.run(),
                e -> ErrorDialog.show(
                        above,
                        Texts.text(
                                "workshop.input.failed",
                                String.valueOf(of.options().input())),
                        StackTraces.all(e)));
        if (of.options().input() != null) {
            input.file(of.options().input());
        }
        List<String> gaps = new ArrayList<>(woven.builder().gaps());
        if (of.options().limitS() > 0) {
            CompletableFuture.delayedExecutor(of.options().limitS(), TimeUnit.SECONDS, context.background())
                    .execute(recording.run()::stop);
            gaps.add(Texts.text("workshop.limited", of.options().limitS()));
        }
        Program program = new Program(DisplayedRun.READERS + of.name(), woven.mainClass(), List.of());
        Map<String, String> sources = new LinkedHashMap<>();
        of.units().forEach(each -> sources.put(each.name(), each.text()));
        DisplayedRun displayed = new DisplayedRun(
                program, List.of(), recording.trace(), recording, woven.jdk().version(), sources);
        return new WorkshopRun(
                displayed,
                new SourcePlaces(
                        woven.outline().sources(),
                        of.units().stream().map(SourceUnit::name).toList()),
                of.units(),
                input,
                gaps);
    }

    private ProgramPreparation.WovenProgram prepare(
            ProgramPreparation.PreparationRequest of, Language language, UserProgramBuilder.Recorded recorded)
            throws RunException {
        Path missing = RunOptionsDialog.missing(of.options());
        if (missing != null) {
            throw new RunException(null, "workshop.options.missing", missing);
        }
        return preparation.prepare(
                context.launcher(),
                of,
                context.jdk(),
                language,
                recorded,
                compilation -> EventQueue.invokeLater(() -> listener.compiled(compilation, of.units())),
                mains -> EventQueue.invokeLater(() -> listener.mains(mains)));
    }

    /**
     * Makes the scheduled copy of a program.
     *
     * @param told gets where its classes are in its sources, and its main class, on this thread
     */
    ScheduledCopy scheduled(
            ProgramPreparation.PreparationRequest of, Language language, BiConsumer<SourcePlaces, String> told)
            throws RunException {
        ProgramPreparation.ResolvedProgram resolved = preparation.resolve(
                context.launcher(),
                of,
                context.jdk(),
                language,
                compilation -> EventQueue.invokeLater(() -> listener.compiled(compilation, of.units())),
                mains -> EventQueue.invokeLater(() -> listener.mains(mains)));
        told.accept(
                new SourcePlaces(
                        resolved.outline().sources(),
                        of.units().stream().map(SourceUnit::name).toList()),
                resolved.program().mainClass());
        return context.preparation().scheduled(resolved.program(), of.options().argumentList(), resolved.jdk());
    }

    /** Starts a program with nothing noted. */
    Run plain(ProgramPreparation.PreparationRequest of, Language language) throws RunException {
        return context.launcher()
                .start(prepare(of, language, UserProgramBuilder.Recorded.NOTHING)
                        .builder()
                        .byItself(of.options().argumentList()));
    }
}
