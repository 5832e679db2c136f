package classroom.vote;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a form or query, from a text that may be anything. */
final class VoteForm {
    private static final int MAX_FIELDS = 8;
    private static final int MAX_CHARS = 100;

    private final Map<String, String> fields = new LinkedHashMap<>();

    /** @param encoded as browsers send a form; null for none */
    VoteForm(String encoded) {
        for (String pair : (encoded == null ? "" : encoded).split("&", MAX_FIELDS + 1)) {
            int middle = pair.indexOf('=');
            if (middle > 0 && fields.size() < MAX_FIELDS) {
                String value = decoded(pair.substring(middle + 1));
                if (value.length() <= MAX_CHARS) {
                    fields.putIfAbsent(decoded(pair.substring(0, middle)), value);
                }
            }
        }
    }

    /** Returns a field; empty if there is none. */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Returns a field as a whole number from 0; -1 if it is none. Digits may be full-width, as phones type them. */
    int number(String name) {
        String text = field(name).strip();
        if (!text.matches("\\p{Nd}{1,6}")) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            number = 10 * number + Character.digit(text.charAt(i), 10);
        }
        return number;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
