package classroom.observe;

/**
 * The classes of the JDK whose objects are thread-safe, as a {@code ConcurrentHashMap} but not a {@code HashMap}: they
 * order the accesses of threads.
 */
final class SharedKinds extends ClassValue<Boolean> {
    private static final SharedKinds KNOWN = new SharedKinds();

    private SharedKinds() {}

    /** Whether an object is of such a class, or an iterator of one. */
    static boolean has(Object object) {
        return KNOWN.get(object.getClass());
    }

    @Override
    protected Boolean computeValue(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            String name = each.getName();
            if (name.startsWith("java.util.concurrent.") || name.startsWith("java.util.Collections$Synchronized")) {
                return true;
            }
            if (name.equals("java.util.Vector")
                    || name.startsWith("java.util.Vector$")
                    || name.equals("java.util.Hashtable")
                    || name.startsWith("java.util.Hashtable$")
                    || name.equals("java.lang.StringBuffer")) {
                return true;
            }
        }
        return false;
    }
}
