package classroom.vote;

import classroom.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server for a poll on this computer alone, and phones for it. */
final class VoteFixture implements AutoCloseable {
    static final int PATIENCE_MS = 60_000;

    final Poll poll;
    final VoteSession session = new VoteSession();
    final VoteServer server;
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    VoteFixture(PollQuestion question) throws IOException {
        poll = new Poll(question);
        server = VoteServer.start(poll, session, InetAddress.getLoopbackAddress());
    }

    /** Three choices, with texts that would be markup. */
    static PollQuestion choices() {
        return new PollQuestion(
                Map.of(Language.EN, "What does <script>alert(1)</script> print?", Language.ZH, "会打印什么？"),
                Map.of(
                        Language.EN, List.of("<b>1</b>", "2 & \"3\"", "nothing"),
                        Language.ZH, List.of("一", "二和三", "什么也没有")),
                0);
    }

    static PollQuestion lines() {
        return new PollQuestion(
                Map.of(Language.EN, "Which line?", Language.ZH, "哪一行？"),
                Map.of(Language.EN, List.of(), Language.ZH, List.of()),
                40);
    }

    URI page() {
        return URI.create(server.url());
    }

    HttpResponse<String> get(String more, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + more));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(page())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** A phone; it keeps cookies or not. */
    final class VotingPhone {
        private final boolean cookies;
        String cookie = "";
        String page = "";

        VotingPhone(boolean cookies) {
            this.cookies = cookies;
        }

        /** Opens the page, or looks again. */
        VotingPhone look() throws IOException, InterruptedException {
            return look("?lang=en");
        }

        private VotingPhone look(String more) throws IOException, InterruptedException {
            HttpResponse<String> answer = cookie.isEmpty() ? get(more) : get(more, "Cookie", cookie);
            keep(answer);
            page = answer.body();
            return this;
        }

        private void keep(HttpResponse<String> answer) {
            if (cookies) {
                answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split(";")[0]);
            }
        }

        /** Sends the form of the page that it has, and follows to the next page; returns the first status. */
        int vote(String answer) throws IOException, InterruptedException {
            String body = "device=" + hidden("device") + "&round=" + hidden("round") + "&lang=en&answer="
                    + URLEncoder.encode(answer, StandardCharsets.UTF_8);
            HttpResponse<String> got = cookie.isEmpty() ? post(body) : post(body, "Cookie", cookie);
            keep(got);
            page = got.body();
            if (got.statusCode() == 303) {
                String location = got.headers().firstValue("Location").orElseThrow();
                look(location.substring(location.indexOf('?')));
            }
            return got.statusCode();
        }

        String hidden(String name) {
            Matcher found =
                    Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
            return found.find() ? found.group(1) : "";
        }
    }

    /** Sends bytes as they are, and returns the first line of what comes back; empty if nothing does. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return firstLine(socket.getInputStream());
        } catch (java.net.SocketException e) {
            // The server gave the connection up while it was written to.
            return "";
        }
    }

    static String firstLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    @Override
    public void close() {
        server.close();
    }
}
