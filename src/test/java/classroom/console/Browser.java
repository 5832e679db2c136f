package classroom.console;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A headless browser of this machine that opens one page and evaluates scripts in it, by its own remote protocol. */
final class Browser implements AutoCloseable {
    private static final int PATIENCE_S = 60;
    private static final Pattern ADDRESS = Pattern.compile("ws://\\S+");

    private final boolean isFirefox;
    private final Path profile;
    private final Process process;
    private final Socket socket = new Socket();
    private final WebSocket channel;
    private int last;
    /** Firefox's name of the page. */
    private String context;

    private Browser(boolean isFirefox, Path profile, Process process, String address) throws Exception {
        this.isFirefox = isFirefox;
        this.profile = profile;
        this.process = process;
        channel = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), socket)
                .get(PATIENCE_S, TimeUnit.SECONDS);
    }

    /** Returns the browsers that are installed, by their commands. */
    static List<Path> installed() {
        List<Path> found = new ArrayList<>();
        for (List<String> names :
                List.of(List.of("chromium", "chromium-browser", "google-chrome"), List.of("firefox-esr", "firefox"))) {
            names.stream()
                    .flatMap(Browser::onPath)
                    .filter(Files::isExecutable)
                    .findFirst()
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Stream<Path> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
                .filter(each -> !each.isBlank())
                .map(each -> Path.of(each, name));
    }

    /**
     * Opens a page.
     *
     * @param command the browser, one of {@link #installed}
     * @param profile an empty folder for what the browser writes; {@link #close} deletes it
     */
    static Browser open(Path command, Path profile, URI page) throws Exception {
        boolean isFirefox = command.getFileName().toString().startsWith("firefox");
        List<String> words = isFirefox
                ? List.of(
                        command.toString(),
                        "--headless",
                        "--no-remote",
                        "--profile",
                        profile.toString(),
                        "--remote-debugging-port",
                        "0")
                : List.of(
                        command.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--window-size=1000,900",
                        "--user-data-dir=" + profile,
                        "--remote-debugging-port=0",
                        page.toString());
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("HOME", profile.toString());
        Process process = builder.start();
        String address = address(process);
        Browser browser = isFirefox
                ? new Browser(true, profile, process, address + "/session")
                : new Browser(false, profile, process, pageOf(address));
        browser.show(page);
        return browser;
    }

    /** Returns the address that the browser tells, and reads on so that it never waits. */
    private static String address(Process process) throws Exception {
        CompletableFuture<String> told = new CompletableFuture<>();
        Thread reader = new Thread(
                () -> {
                    StringBuilder all = new StringBuilder();
                    try (BufferedReader out = process.inputReader()) {
                        for (String line = out.readLine(); line != null; line = out.readLine()) {
                            all.append(line).append('\n');
                            Matcher address = ADDRESS.matcher(line);
                            if (address.find()) {
                                told.complete(address.group());
                            }
                        }
                    } catch (IOException e) {
                        told.completeExceptionally(e);
                    }
                    told.completeExceptionally(new IOException("the browser ended: " + all));
                },
                "browser output");
        reader.setDaemon(true);
        reader.start();
        return told.get(PATIENCE_S, TimeUnit.SECONDS);
    }

    /** Returns the address of Chromium's only page. */
    private static String pageOf(String browser) throws Exception {
        URI list = URI.create("http://" + URI.create(browser).getAuthority() + "/json/list");
        String pages = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        for (JsonElement each : JsonParser.parseString(pages).getAsJsonArray()) {
            if (each.getAsJsonObject().get("type").getAsString().equals("page")) {
                return each.getAsJsonObject().get("webSocketDebuggerUrl").getAsString();
            }
        }
        throw new IOException("no page in " + pages);
    }

    private void show(URI page) throws Exception {
        JsonObject address = new JsonObject();
        address.addProperty("url", page.toString());
        if (isFirefox) {
            JsonObject none = new JsonObject();
            none.add("capabilities", new JsonObject());
            call("session.new", none);
            context = call("browsingContext.getTree", new JsonObject())
                    .getAsJsonArray("contexts")
                    .get(0)
                    .getAsJsonObject()
                    .get("context")
                    .getAsString();
            address.addProperty("context", context);
            address.addProperty("wait", "complete");
            call("browsingContext.navigate", address);
        } else {
            awaitLoaded();
        }
    }

    /** Waits for Chromium's page: its window shows an empty one first, which is complete too. */
    private void awaitLoaded() throws Exception {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        String state = "";
        while (System.nanoTime() < patience) {
            try {
                state = evaluate("document.URL + ' ' + document.readyState");
            } catch (IOException e) {
                state = "between two pages: " + e.getMessage();
            }
            if (state.endsWith(" complete") && !state.startsWith("about:blank")) {
                return;
            }
            Thread.sleep(20);
        }
        throw new IOException("the page is not loaded: " + state);
    }

    /** Evaluates an expression, waits for it if it is a promise, and returns its value as a string. */
    String evaluate(String expression) throws Exception {
        JsonObject params = new JsonObject();
        params.addProperty("expression", expression);
        params.addProperty("awaitPromise", true);
        if (!isFirefox) {
            params.addProperty("returnByValue", true);
            JsonObject answer = call("Runtime.evaluate", params);
            if (answer.has("exceptionDetails")) {
                throw new IOException(answer.toString());
            }
            return answer.getAsJsonObject("result").get("value").getAsString();
        }
        JsonObject target = new JsonObject();
        target.addProperty("context", context);
        params.add("target", target);
        JsonObject answer = call("script.evaluate", params);
        if (!answer.get("type").getAsString().equals("success")) {
            throw new IOException(answer.toString());
        }
        return answer.getAsJsonObject("result").get("value").getAsString();
    }

    private JsonObject call(String method, JsonObject params) throws Exception {
        JsonObject order = new JsonObject();
        order.addProperty("id", ++last);
        order.addProperty("method", method);
        order.add("params", params);
        channel.sendText(order.toString(), true).get(PATIENCE_S, TimeUnit.SECONDS);
        while (true) {
            String text = socket.messages.poll(PATIENCE_S, TimeUnit.SECONDS);
            if (text == null) {
                throw new IOException("no answer to " + method);
            }
            JsonObject answer = JsonParser.parseString(text).getAsJsonObject();
            if (answer.has("id") && answer.get("id").getAsInt() == last) {
                if (!answer.has("result")) {
                    throw new IOException(method + ": " + text);
                }
                return answer.getAsJsonObject("result");
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.abort();
        Stream<ProcessHandle> children = process.descendants();
        process.destroy();
        children.forEach(ProcessHandle::destroy);
        try {
            process.onExit().get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException e) {
            // A process of the browser that is about to end still writes: the test's folder is deleted later.
        }
    }

    /** Collects messages, which may come in parts. */
    private static final class Socket implements WebSocket.Listener {
        final LinkedBlockingQueue<String> messages = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
            part.append(data);
            if (isLast) {
                messages.add(part.toString());
                part.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    /** Returns the strings of an array. */
    static List<String> strings(JsonArray array) {
        List<String> strings = new ArrayList<>();
        array.forEach(each -> strings.add(each.getAsString()));
        return strings;
    }
}
