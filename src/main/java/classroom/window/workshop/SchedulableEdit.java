package classroom.window.workshop;

import classroom.lesson.Gallery;
import classroom.lesson.GalleryProgram;
import classroom.lesson.Program;
import classroom.run.RunException;
import classroom.run.edit.SourceUnit;
import classroom.run.schedule.OutcomeSummary;
import classroom.run.schedule.OutcomeVerdict;
import classroom.run.schedule.ScheduledCopy;
import classroom.run.schedule.ScheduledRun;
import classroom.text.Language;
import classroom.trace.Trace;
import classroom.trace.format.Site;
import classroom.window.AppContext;
import classroom.window.schedule.page.SchedulableProgram;
import classroom.window.side.DisplayedRun;
import classroom.window.workshop.program.EditedFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The program of a side as its editor had it at some time. Two are equal if they have the same sources and run options. */
final class SchedulableEdit implements SchedulableProgram {
    private final WorkshopLauncher launcher;
    private final ProgramPreparation.PreparationRequest request;
    private final Language language;
    private final Supplier<EditedFile> shown;
    /** Set when it was compiled; null before. */
    private volatile SourcePlaces places;

    private volatile String mainClass = "";

    /**
     * @param language of the compiler's messages
     * @param shown    returns the file that the editor shows; null for none; called on the event thread
     */
    SchedulableEdit(
            WorkshopLauncher launcher,
            ProgramPreparation.PreparationRequest request,
            Language language,
            Supplier<EditedFile> shown) {
        this.launcher = launcher;
        this.request = request;
        this.language = language;
        this.shown = shown;
    }

    @Override
    public String title() {
        return gallery().map(GalleryProgram::title).orElse(request.name());
    }

    @Override
    public String id() {
        return "workshop/" + request.name();
    }

    /** Returns the arguments and a digest of the sources: an order is that of one text. */
    @Override
    public Map<String, String> values() {
        StringBuilder all = new StringBuilder();
        request.units()
                .forEach(each ->
                        all.append(each.name()).append('\0').append(each.text()).append('\0'));
        return Map.of("arguments", request.options().arguments(), "sources", digest(all.toString()));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java has SHA-256", e);
        }
    }

    @Override
    public boolean canHave(Map<String, String> others) {
        return others.equals(values());
    }

    @Override
    public boolean isSameProgram(SchedulableProgram other) {
        return equals(other);
    }

    @Override
    public OutcomeVerdict verdict(OutcomeSummary outcome) {
        return gallery()
                .map(each -> OutcomeVerdict.of(each, outcome))
                .orElseGet(() -> OutcomeVerdict.of(null, Map.of(), outcome));
    }

    /** Returns the program of the gallery that this is, unchanged; empty if it is another one. */
    private Optional<GalleryProgram> gallery() {
        List<SourceUnit> units = request.units();
        return units.size() != 1
                ? Optional.empty()
                : Gallery.withSource(units.get(0).text());
    }

    @Override
    public boolean isShown(Site site) {
        EditedFile file = shown.get();
        return places != null
                && file != null
                && file.name().equals(places.file(site))
                && request.units().stream()
                        .anyMatch(each ->
                                each.name().equals(file.name()) && each.text().equals(file.text()));
    }

    @Override
    public DisplayedRun displayed(Trace trace, String java) {
        Map<String, String> sources = new LinkedHashMap<>();
        request.units().forEach(each -> sources.put(each.name(), each.text()));
        Program program = new Program(DisplayedRun.READERS + request.name(), mainClass, List.of());
        return DisplayedRun.ofOrder(program, List.of(), trace, java, sources);
    }

    @Override
    public ScheduledRun start(AppContext context) throws RunException {
        ScheduledCopy copy = launcher.scheduled(request, language, (found, main) -> {
            places = found;
            mainClass = main;
        });
        return ScheduledRun.start(context.launcher(), copy);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SchedulableEdit same && same.launcher == launcher && same.request.equals(request);
    }

    @Override
    public int hashCode() {
        return request.hashCode();
    }
}
