package classroom.run.jdk;

import classroom.run.process.Platform;
import java.nio.file.Path;

/**
 * A Java installation that can run programs.
 *
 * @param home    its folder, which contains {@code bin}
 * @param version the version, as in {@code 17.0.15}
 * @param vendor  the vendor; may be empty
 */
public record Jdk(Path home, String version, String vendor) {
    /** The oldest Java that can run a program. */
    public static final int MIN_FEATURE = 17;

    static final String COMMAND = Platform.HERE == Platform.WINDOWS ? "java.exe" : "java";

    /** Returns the Java that the app itself runs on. */
    public static Jdk own() {
        return new Jdk(
                Path.of(System.getProperty("java.home")),
                System.getProperty("java.version"),
                System.getProperty("java.vendor", ""));
    }

    /** Returns the feature number: 17 for {@code 17.0.15}, 8 for {@code 1.8.0_402}, 0 if the version has none. */
    public int feature() {
        return feature(version);
    }

    static int feature(String version) {
        String plain = version.startsWith("1.") ? version.substring(2) : version;
        int end = 0;
        while (end < plain.length() && end < 6 && Character.isDigit(plain.charAt(end))) {
            end++;
        }
        return end == 0 ? 0 : Integer.parseInt(plain.substring(0, end));
    }

    /** Returns the command that starts it. */
    public Path java() {
        return java(home);
    }

    static Path java(Path home) {
        return home.resolve("bin").resolve(COMMAND);
    }
}
