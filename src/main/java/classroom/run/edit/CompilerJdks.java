package classroom.run.edit;

import classroom.run.RunException;
import classroom.run.jdk.Jdk;
import classroom.run.jdk.Jdks;
import classroom.run.jdk.ProgramCompiler;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The JDKs of this machine that have a compiler. They are searched on first use. Must not be used on the event thread.
 */
public final class CompilerJdks {
    private final Supplier<List<Jdk>> search;
    private List<Jdk> found;

    /** Creates the list of this machine's JDKs. */
    public CompilerJdks() {
        this(Jdks::found);
    }

    /** @param search finds JDKs, the newest first */
    CompilerJdks(Supplier<List<Jdk>> search) {
        this.search = search;
    }

    private synchronized List<Jdk> found() {
        if (found == null) {
            found = search.get().stream().filter(ProgramCompiler::isIn).toList();
        }
        return found;
    }

    /**
     * Returns a JDK with a compiler: the chosen one if it has one, else the newest.
     *
     * @throws RunException if there is none; the message says what to install
     */
    public Jdk withCompiler(Jdk chosen) throws RunException {
        if (ProgramCompiler.isIn(chosen)) {
            return chosen;
        }
        return found().stream()
                .findFirst()
                .orElseThrow(() -> new RunException(null, "workshop.compile.none", chosen.home()));
    }

    /** Returns the newest JDK with a compiler: the given one, or a newer one. */
    public Jdk newest(Jdk first) {
        return Stream.concat(Stream.of(first), found().stream())
                .max(Comparator.comparingInt(Jdk::feature))
                .orElse(first);
    }
}
