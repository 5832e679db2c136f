package classroom.architecture;

/** Stands beside the app in its JVM, as an agent, and makes it believe that it runs on an older Java. */
public final class OlderJava {
    private OlderJava() {
    }

    /**
     * Called by Java before the app's {@code main}. An option {@code -D} would not do: Java overwrites it.
     *
     * @param version as in {@code 11}
     */
    public static void premain(String version) {
        System.setProperty("java.specification.version", version);
    }
}
