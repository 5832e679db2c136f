package classroom.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.text.Language;
import classroom.text.Texts;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests what the app says about the commit that it was built from. */
class AppVersionTest {
    private final Language before = Texts.language();

    @BeforeEach
    void english() {
        Texts.use(Language.EN);
    }

    @AfterEach
    void back() {
        Texts.use(before);
    }

    @Test
    void aBuildFromACommitNamesIt() {
        assertEquals("commit 65b397c", AppVersion.commit(build("65b397c", "false")));
        assertEquals("commit 65b397c with changes", AppVersion.commit(build("65b397c", "true")));
    }

    @Test
    void aBuildWithoutGitSaysSo() {
        String none = "built without Git, commit unknown";
        assertEquals(none, AppVersion.commit(new Properties()));
        assertEquals(none, AppVersion.commit(build("${git.commit.id.abbrev}", "${git.dirty}")));
        assertEquals(none, AppVersion.commit(build("<b>no</b>", "")));
        assertTrue(AppVersion.number().isEmpty(), "tests run from class files");
    }

    private static Properties build(String commit, String changed) {
        Properties build = new Properties();
        build.setProperty("commit", commit);
        build.setProperty("changed", changed);
        return build;
    }
}
