package classroom.window.dialog;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A library that the jar carries.
 *
 * @param name    what it calls itself
 * @param version as in the build
 * @param license its license by the SPDX name
 * @param text    where in the jar the license stands
 * @param home    its page
 */
record ThirdParty(String name, String version, String license, String text, String home) {
    /** All of them, from the list that the build fills in. */
    static List<ThirdParty> all() {
        try (Reader reader = new InputStreamReader(ThirdParty.class.getResourceAsStream("/classroom/third-parties.json"),
                StandardCharsets.UTF_8)) {
            return List.of(new Gson().fromJson(reader, ThirdParty[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
