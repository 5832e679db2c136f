package classroom.text;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Each test begins in English, and leaves the language to no other: JUnit finds this for all tests by its list of
 * services.
 */
public final class SameLanguage implements BeforeEachCallback, AfterEachCallback {
    @Override
    public void beforeEach(ExtensionContext context) {
        Texts.use(Language.EN);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Texts.use(Language.EN);
    }
}
