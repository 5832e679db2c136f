package classroom.run.edit;

import classroom.run.jdk.Jdk;
import java.nio.file.Path;
import java.util.List;

/**
 * The result of compiling a program.
 *
 * @param good     whether it was compiled
 * @param messages the compiler's messages, in order; truncated if there are very many
 * @param classes  the folder with the classes
 * @param jdk      the JDK of the compiler
 */
public record Compilation(boolean good, List<CompilerNotice> messages, Path classes, Jdk jdk) {
    public Compilation {
        messages = List.copyOf(messages);
    }

    /** Returns the errors. */
    public List<CompilerNotice> errors() {
        return messages.stream().filter(CompilerNotice::error).toList();
    }

    /** Returns the warnings and notes. */
    public List<CompilerNotice> warnings() {
        return messages.stream().filter(each -> !each.error()).toList();
    }
}
