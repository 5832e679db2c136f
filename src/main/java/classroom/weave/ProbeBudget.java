package classroom.weave;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which methods get fewer probes than they should, since with all of them they would be longer than the JVM allows. */
final class ProbeBudget {
    /** What is left out, more and more. */
    enum Grade {
        NOTHING, LINES, FIELDS, EVERYTHING
    }

    private final Map<String, Grade> grades = new TreeMap<>();

    /** How a method is woven. */
    Grade of(String className, String method, String descriptor) {
        return grades.getOrDefault(key(className, method, descriptor), Grade.NOTHING);
    }

    /**
     * Leaves out more in a method.
     *
     * @return whether there was more to leave out
     */
    boolean more(String className, String method, String descriptor) {
        Grade now = of(className, method, descriptor);
        if (now == Grade.EVERYTHING) {
            return false;
        }
        grades.put(key(className, method, descriptor), Grade.values()[now.ordinal() + 1]);
        return true;
    }

    /** The methods with fewer probes, in the order of their names. */
    List<WeavingGap> gaps() {
        List<WeavingGap> gaps = new ArrayList<>();
        grades.forEach((method, grade) -> {
            int dot = method.indexOf('.');
            WeavingGap.Missing missing = switch (grade) {
                case LINES -> WeavingGap.Missing.LINES;
                case FIELDS -> WeavingGap.Missing.FIELDS;
                default -> WeavingGap.Missing.METHOD;
            };
            gaps.add(new WeavingGap(method.substring(0, dot).replace('/', '.'), method.substring(dot + 1), missing, ""));
        });
        return gaps;
    }

    private static String key(String className, String method, String descriptor) {
        return className + "." + method + descriptor;
    }
}
