package classroom.architecture;

/** An agent in the JVM of the app that pretends an older Java version. */
public final class OlderJava {
    private OlderJava() {}

    /**
     * Called by Java before the app's {@code main}. An option {@code -D} would not work, since Java overwrites it.
     *
     * @param version the version, as in {@code 11}
     */
    public static void premain(String version) {
        System.setProperty("java.specification.version", version);
    }
}
