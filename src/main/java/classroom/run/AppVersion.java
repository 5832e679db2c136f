package classroom.run;

import classroom.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Properties;

/** The version of the app and the commit that it was built from. May be used on any thread. */
public final class AppVersion {
    private static final String BUILD = "/classroom/build.properties";
    private static final String COMMIT = "[0-9a-f]{7,40}";

    private AppVersion() {}

    /** Returns the version's number; empty if the app runs from its class files. */
    public static Optional<String> number() {
        return Optional.ofNullable(AppVersion.class.getPackage().getImplementationVersion());
    }

    /** Returns a sentence about the commit in the current language; it says so if the build had none. */
    public static String commit() {
        Properties build = new Properties();
        try (InputStream in = AppVersion.class.getResourceAsStream(BUILD)) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException e) {
            // The jar was replaced: its build is unknown.
        }
        return commit(build);
    }

    /** Returns the sentence for what the build wrote down. */
    static String commit(Properties build) {
        String commit = build.getProperty("commit", "");
        if (!commit.matches(COMMIT)) {
            return Texts.text("run.version.no-commit");
        }
        return Boolean.parseBoolean(build.getProperty("changed"))
                ? Texts.text("run.version.changed", commit)
                : Texts.text("run.version.commit", commit);
    }
}
