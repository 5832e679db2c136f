package classroom.vote;

import classroom.text.Language;
import classroom.text.Texts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.OptionalInt;

/**
 * The page on a phone: a question and a form, without scripts, for old browsers, keyboards and screen readers. All texts
 * are escaped.
 */
final class VotePage {
    /** Plain rules that old browsers know, too. */
    private static final String STYLE = "body{margin:0;font:20px/1.4 sans-serif;background:#fff;color:#1d2126}"
            + "main{max-width:40em;margin:0 auto;padding:16px}"
            + "h1{font-size:24px;line-height:1.3;margin:0 0 16px}"
            + "fieldset{border:0;margin:0;padding:0}legend{padding:0;font-weight:bold}"
            + "label{display:block;margin:10px 0;padding:14px;border:2px solid #8d95a0;border-radius:8px}"
            + "input[type=radio]{width:24px;height:24px;vertical-align:middle;margin:0 10px 0 0}"
            + "input[type=text]{font-size:28px;width:6em;padding:8px}"
            + "button{font-size:24px;padding:14px 28px;margin:14px 0;border:0;border-radius:8px;background:#1257a8;"
            + "color:#fff}"
            + "button:focus,a:focus,input:focus{outline:3px solid #f2b705}"
            + ".told{padding:14px;border-left:8px solid #00796b;background:#e9edf2;color:#1d2126}"
            + ".not{border-left-color:#c2001f}a{color:#1257a8;padding:10px 16px 10px 0;display:inline-block}"
            + "@media (prefers-color-scheme:dark){body{background:#1f2329;color:#e9edf2}a{color:#8ec2ff}}";
    /** Allows the style above, and sending the form back. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Language language;
    private final StringBuilder html = new StringBuilder(4096);

    private VotePage(Language language) {
        this.language = language;
    }

    /**
     * What a page is made for.
     *
     * @param path   the path of the page, with the key
     * @param device the token of the device
     * @param stored whether the device keeps its token; if not, it is in all addresses
     * @param vote   its vote in the current round
     * @param told   the key of a sentence about its last vote; empty for none
     */
    record VoteView(String path, String device, boolean stored, OptionalInt vote, String told) {}

    /** Returns a page with the question. */
    static String of(Poll poll, Language language, VoteView view) {
        VotePage page = new VotePage(language);
        page.begin(poll.question().text().get(language));
        page.told(poll, view);
        if (poll.isOpen()) {
            page.form(poll, view);
        }
        page.links(view);
        return page.end();
    }

    /** Returns a page with a sentence in both languages. */
    static String sentence(String key) {
        VotePage page = new VotePage(Language.EN);
        page.begin(Texts.text(Language.EN, "vote.page.title"));
        page.html.append("<p>").append(escaped(Texts.text(Language.EN, key))).append("</p>");
        page.html
                .append("<p lang=\"zh-CN\">")
                .append(escaped(Texts.text(Language.ZH, key)))
                .append("</p>");
        return page.end();
    }

    private void begin(String heading) {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language == Language.ZH ? "zh-CN" : "en")
                .append("\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
                .append(escaped(text("vote.page.title")))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><main><h1>")
                .append(escaped(heading))
                .append("</h1>\n");
    }

    private void told(Poll poll, VoteView view) {
        boolean counted = view.vote().isPresent();
        boolean refused = !view.told().isEmpty();
        if (refused) {
            html.append("<p class=\"told not\" role=\"alert\">")
                    .append(escaped(text(view.told())))
                    .append("</p>\n");
        }
        String label = counted ? poll.question().label(view.vote().getAsInt()) : "";
        String key = poll.isOpen()
                ? counted ? "vote.page.counted" : poll.round() == 0 ? "" : "vote.page.again"
                : counted ? "vote.page.closed.counted" : "vote.page.closed";
        if (!key.isEmpty()) {
            html.append("<p class=\"told\" role=\"status\">")
                    .append(escaped(Texts.text(language, key, label)))
                    .append("</p>\n");
        }
    }

    private void form(Poll poll, VoteView view) {
        html.append("<form method=\"post\" action=\"")
                .append(escaped(view.path()))
                .append("\">");
        hidden("device", view.device());
        hidden("round", Integer.toString(poll.round()));
        hidden("lang", language.tag());
        PollQuestion question = poll.question();
        if (question.asksForLine()) {
            html.append("<p><label for=\"answer\">")
                    .append(escaped(Texts.text(language, "vote.page.line", question.lines())))
                    .append("</label><input type=\"text\" inputmode=\"numeric\" id=\"answer\" name=\"answer\"")
                    .append(" maxlength=\"6\" autocomplete=\"off\" value=\"")
                    .append(
                            view.vote().isPresent()
                                    ? Integer.toString(view.vote().getAsInt())
                                    : "")
                    .append("\"></p>");
        } else {
            html.append("<fieldset><legend>")
                    .append(escaped(text("vote.page.pick")))
                    .append("</legend>");
            for (int i = 0; i < question.size(); i++) {
                choice(question, i, view.vote().equals(OptionalInt.of(i)));
            }
            html.append("</fieldset>");
        }
        html.append("<button type=\"submit\">")
                .append(escaped(text(view.vote().isPresent() ? "vote.page.change" : "vote.page.send")))
                .append("</button></form>\n");
    }

    private void choice(PollQuestion question, int answer, boolean picked) {
        html.append("<label><input type=\"radio\" name=\"answer\" value=\"")
                .append(answer)
                .append(picked ? "\" checked>" : "\">")
                .append("<b>")
                .append(PollQuestion.letter(answer))
                .append("</b> ")
                .append(escaped(question.choices().get(language).get(answer)))
                .append("</label>");
    }

    private void links(VoteView view) {
        String device = view.stored() ? "" : "&device=" + view.device();
        link(view.path() + "?lang=" + language.tag() + device, text("vote.page.look"), language);
        Language other = language.other();
        link(view.path() + "?lang=" + other.tag() + device, Texts.text(other, "vote.page.language"), other);
        html.append("<p>").append(escaped(text("vote.page.anonymous"))).append("</p>");
    }

    private void link(String address, String words, Language of) {
        html.append("<a lang=\"")
                .append(of == Language.ZH ? "zh-CN" : "en")
                .append("\" href=\"")
                .append(escaped(address))
                .append("\">")
                .append(escaped(words))
                .append("</a> ");
    }

    private void hidden(String name, String value) {
        html.append("<input type=\"hidden\" name=\"")
                .append(name)
                .append("\" value=\"")
                .append(escaped(value))
                .append("\">");
    }

    private String end() {
        return html.append("</main></body></html>\n").toString();
    }

    private String text(String key) {
        return Texts.text(language, key);
    }

    /** Returns a text as it stands in HTML, also within quotes. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
