package classroom.vote;

import classroom.text.Language;
import classroom.text.Texts;
import classroom.vote.VotePage.VoteView;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Answers the requests of phones. Called on threads of the server. */
final class VoteHandler implements HttpHandler {
    /** The most bytes of a form. */
    static final int MAX_BODY_BYTES = 1000;
    /** The most characters of a request's address and of all its headers. */
    static final int MAX_HEAD_CHARS = 8000;
    /** How many devices may vote from one address: a school may have one address for all its phones. */
    static final int MAX_DEVICES_OF_ADDRESS = 100;

    /** A class behind one address: 70 phones that open the page, vote and see the page again, and some that try again. */
    private static final int ADDRESS_BURST = 400;

    private static final int ADDRESS_PER_S = 20;
    private static final int ALL_BURST = 1000;
    private static final int ALL_PER_S = 200;
    private static final String COOKIE = "vote";
    private static final int COOKIE_S = 7200;

    private final Poll poll;
    private final DeviceTokens tokens;
    private final String path;
    private final Map<Integer, InetAddress> senders;
    private final RateLimiter<InetAddress> limiter =
            new RateLimiter<>(ADDRESS_BURST, ADDRESS_PER_S, ALL_BURST, ALL_PER_S);
    /** The number of devices that have voted, by address. */
    private final Map<InetAddress, Integer> devices = new HashMap<>();

    /**
     * @param path    the only path that there is, with the key
     * @param senders the addresses of phones, by the port from which the gate passes their requests on
     */
    VoteHandler(Poll poll, DeviceTokens tokens, String path, Map<Integer, InetAddress> senders) {
        this.senders = senders;
        this.poll = poll;
        this.tokens = tokens;
        this.path = path;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Type", "text/html; charset=utf-8");
            headers.set("Content-Security-Policy", VotePage.POLICY);
            headers.set("Cache-Control", "no-store");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "no-referrer");
            // Idle connections would count among those that the server has at most.
            headers.set("Connection", "close");
            serve(exchange);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        InetAddress sender = sender(exchange);
        if (sender == null) {
            // Another program of this computer has found the server behind the gate.
            refuse(exchange, 403, "vote.page.key");
        } else if (!limiter.admits(sender, System.nanoTime())) {
            exchange.getResponseHeaders().set("Retry-After", "5");
            refuse(exchange, 429, "vote.page.flood");
        } else if (headChars(exchange) > MAX_HEAD_CHARS) {
            refuse(exchange, 431, "vote.page.large");
        } else if (!List.of("GET", "HEAD", "POST").contains(method)) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD, POST");
            refuse(exchange, 405, "vote.page.method");
        } else if (!isOurs(exchange.getRequestURI().getRawPath())) {
            refuse(exchange, 404, "vote.page.key");
        } else if (method.equals("POST")) {
            post(exchange);
        } else {
            VoteForm query = new VoteForm(exchange.getRequestURI().getRawQuery());
            show(exchange, 200, language(exchange, query), cookie(exchange), query.field("device"), "");
        }
    }

    private void post(HttpExchange exchange) throws IOException {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
            refuse(exchange, 415, "vote.page.method");
            return;
        }
        if (length(exchange) > MAX_BODY_BYTES) {
            refuse(exchange, 413, "vote.page.large");
            return;
        }
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES) {
            refuse(exchange, 413, "vote.page.large");
            return;
        }
        VoteForm form = new VoteForm(new String(body, StandardCharsets.UTF_8));
        Language language = language(exchange, form);
        String cookie = cookie(exchange);
        String device = tokens.isOurs(cookie) ? cookie : form.field("device");
        if (!tokens.isOurs(device)) {
            show(exchange, 403, language, "", "", "vote.page.device");
            return;
        }
        String told = switch (vote(sender(exchange), device, form)) {
            case COUNTED -> "";
            case CLOSED -> "vote.page.late";
            case OTHER_ROUND -> "vote.page.round";
            case NO_ANSWER -> "vote.page.answer";
            case FULL -> "vote.page.full";
        };
        if (told.isEmpty()) {
            // A reload of what follows does not send the form again.
            String more = device.equals(cookie) ? "" : "&device=" + device;
            exchange.getResponseHeaders().set("Location", path + "?lang=" + language.tag() + more);
            exchange.sendResponseHeaders(303, -1);
        } else {
            show(exchange, 409, language, cookie, device, told);
        }
    }

    private InetAddress sender(HttpExchange exchange) {
        return senders.get(exchange.getRemoteAddress().getPort());
    }

    private synchronized Poll.VoteOutcome vote(InetAddress address, String device, VoteForm form) {
        boolean known = poll.voteOf(device).isPresent() || poll.round() > 0;
        int others = devices.getOrDefault(address, 0);
        if (!known && others >= MAX_DEVICES_OF_ADDRESS) {
            return Poll.VoteOutcome.FULL;
        }
        Poll.VoteOutcome outcome = poll.vote(device, form.number("round"), form.number("answer"));
        if (!known && outcome == Poll.VoteOutcome.COUNTED) {
            devices.put(address, others + 1);
        }
        return outcome;
    }

    /**
     * Sends the page with the question.
     *
     * @param cookie the token that the device keeps; may be any text
     * @param sent   the token that came with the request; may be any text
     */
    private void show(HttpExchange exchange, int status, Language language, String cookie, String sent, String told)
            throws IOException {
        boolean stored = tokens.isOurs(cookie);
        boolean known = stored || tokens.isOurs(sent);
        String device = stored ? cookie : known ? sent : tokens.next();
        if (!stored) {
            exchange.getResponseHeaders()
                    .set(
                            "Set-Cookie",
                            COOKIE + "=" + device + "; Path=" + path + "; Max-Age=" + COOKIE_S
                                    + "; HttpOnly; SameSite=Lax");
        }
        OptionalInt vote = poll.voteOf(device);
        send(exchange, status, VotePage.of(poll, language, new VoteView(path, device, stored || !known, vote, told)));
    }

    private static void refuse(HttpExchange exchange, int status, String key) throws IOException {
        send(exchange, status, VotePage.sentence(key));
    }

    private static void send(HttpExchange exchange, int status, String html) throws IOException {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        // Closing waits for the rest of the request, which may never come: the answer goes out before.
        exchange.getResponseBody().flush();
    }

    /** Whether a path is the one with the key; takes equally long for each wrong one. */
    private boolean isOurs(String asked) {
        return asked != null
                && MessageDigest.isEqual(asked.getBytes(StandardCharsets.UTF_8), path.getBytes(StandardCharsets.UTF_8));
    }

    private static long length(HttpExchange exchange) {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        return length != null && length.matches("\\d{1,15}") ? Long.parseLong(length) : 0;
    }

    private static int headChars(HttpExchange exchange) {
        int chars = exchange.getRequestURI().toString().length();
        for (Map.Entry<String, List<String>> each : exchange.getRequestHeaders().entrySet()) {
            for (String value : each.getValue()) {
                chars += each.getKey().length() + value.length();
            }
        }
        return chars;
    }

    private static String cookie(HttpExchange exchange) {
        for (String header : exchange.getRequestHeaders().getOrDefault("Cookie", List.of())) {
            for (String pair : header.split(";")) {
                if (pair.strip().startsWith(COOKIE + "=")) {
                    return pair.strip().substring(COOKIE.length() + 1);
                }
            }
        }
        return "";
    }

    /** Returns the language that was chosen, else that of the browser, else that of the app. */
    private static Language language(HttpExchange exchange, VoteForm chosen) {
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Language");
        String first = accepted == null ? "" : accepted.strip().toLowerCase(Locale.ROOT);
        for (Language each : Language.values()) {
            if (chosen.field("lang").equals(each.tag())) {
                return each;
            }
        }
        for (Language each : Language.values()) {
            if (first.startsWith(each.tag())) {
                return each;
            }
        }
        return Texts.language();
    }
}
