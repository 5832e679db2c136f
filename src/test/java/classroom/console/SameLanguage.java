package classroom.console;

import classroom.text.Language;
import classroom.text.Texts;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Each test begins in English, and leaves the language as it was. */
final class SameLanguage implements BeforeEachCallback, AfterEachCallback {
    private Language before;

    @Override
    public void beforeEach(ExtensionContext context) {
        before = Texts.language();
        Texts.use(Language.EN);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Texts.use(before);
    }
}
