package classroom.run.edit;

import classroom.run.RunException;
import classroom.run.jdk.Jdk;
import classroom.run.jdk.Jdks;
import classroom.run.jdk.ProgramCompiler;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The JDKs of this machine that have a compiler. Looks them up when it is asked first; not for the event thread. */
public final class CompilerJdks {
    private final Supplier<List<Jdk>> search;
    private List<Jdk> found;

    /** Those of this machine. */
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
     * A JDK with a compiler: the chosen one if it has one, else the newest that has.
     *
     * @throws RunException if there is none; it says which to install
     */
    public Jdk withCompiler(Jdk chosen) throws RunException {
        if (ProgramCompiler.isIn(chosen)) {
            return chosen;
        }
        return found().stream().findFirst().orElseThrow(() -> new RunException(null, "workshop.compile.none", chosen.home()));
    }

    /** The newest JDK with a compiler: this one, or a newer one. */
    public Jdk newest(Jdk first) {
        return Stream.concat(Stream.of(first), found().stream()).max(Comparator.comparingInt(Jdk::feature)).orElse(first);
    }
}
