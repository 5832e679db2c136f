package classroom.weave.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Knows which methods get fewer probes, because with all of them they would exceed the JVM's limit on the length of a
 * method.
 */
public final class ProbeBudget {
    /** Which probes are left out, in ascending order. */
    enum Grade {
        NOTHING,
        LOCALS,
        LINES,
        FIELDS,
        EVERYTHING
    }

    private final Map<String, Grade> grades = new TreeMap<>();
    private final boolean locals;

    /** @param locals whether there are probes of local variables, which are left out first */
    ProbeBudget(boolean locals) {
        this.locals = locals;
    }

    /** Returns how a method is woven. */
    Grade of(String className, String method, String descriptor) {
        return grades.getOrDefault(key(className, method, descriptor), Grade.NOTHING);
    }

    /**
     * Leaves out more probes of a method.
     *
     * @return whether there were more to leave out
     */
    public boolean more(String className, String method, String descriptor) {
        Grade now = of(className, method, descriptor);
        if (now == Grade.EVERYTHING) {
            return false;
        }
        int next = now == Grade.NOTHING && !locals ? Grade.LINES.ordinal() : now.ordinal() + 1;
        grades.put(key(className, method, descriptor), Grade.values()[next]);
        return true;
    }

    /** Returns the methods with fewer probes, sorted by name. */
    public List<WeavingGap> gaps() {
        List<WeavingGap> gaps = new ArrayList<>();
        grades.forEach((method, grade) -> {
            int dot = method.indexOf('.');
            WeavingGap.Missing missing = switch (grade) {
                case LOCALS -> WeavingGap.Missing.LOCALS;
                case LINES -> WeavingGap.Missing.LINES;
                case FIELDS -> WeavingGap.Missing.FIELDS;
                default -> WeavingGap.Missing.METHOD;
            };
            gaps.add(
                    new WeavingGap(method.substring(0, dot).replace('/', '.'), method.substring(dot + 1), missing, ""));
        });
        return gaps;
    }

    private static String key(String className, String method, String descriptor) {
        return className + "." + method + descriptor;
    }
}
