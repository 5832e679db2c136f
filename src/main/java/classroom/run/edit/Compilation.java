package classroom.run.edit;

import classroom.run.jdk.Jdk;
import java.nio.file.Path;
import java.util.List;

/**
 * What came of compiling a program.
 *
 * @param good     whether it was compiled
 * @param messages what the compiler says, in its order; not all where there are very many
 * @param classes  the folder with the classes
 * @param jdk      whose compiler it was
 */
public record Compilation(boolean good, List<CompilerNotice> messages, Path classes, Jdk jdk) {
    public Compilation {
        messages = List.copyOf(messages);
    }

    /** The errors among the messages. */
    public List<CompilerNotice> errors() {
        return messages.stream().filter(CompilerNotice::error).toList();
    }

    /** Warnings and notes. */
    public List<CompilerNotice> warnings() {
        return messages.stream().filter(each -> !each.error()).toList();
    }
}
