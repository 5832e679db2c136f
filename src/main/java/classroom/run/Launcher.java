package classroom.run;

import classroom.observe.Probe;
import classroom.observe.ProcessGuard;
import classroom.run.process.Priority;
import classroom.run.process.ProcessWatcher;
import classroom.run.storage.AppDirectories;
import classroom.run.storage.AppFolder;
import classroom.run.storage.CdsArchive;
import classroom.run.storage.RunFolder;
import classroom.run.storage.RuntimeJars;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Starts programs, and ends all of them when it is closed, when its JVM exits, or when its JVM is killed. One for
 * each app. May be used on any thread but the event thread: starting a process takes some milliseconds, and the first
 * start waits for the runtime jars.
 */
public final class Launcher implements AutoCloseable {
    private static final int CLOSING_S = 8;

    private final AppDirectories places;
    private final CompletableFuture<Base> base = new CompletableFuture<>();
    private final CompletableFuture<Void> prepared;
    private final ProcessWatcher watcher = new ProcessWatcher();
    private final ThreadPoolExecutor endings;
    private final Set<Run> runs = ConcurrentHashMap.newKeySet();
    private final Thread hook = new Thread(this::end, "classroom end");
    private CompletableFuture<Boolean> training = CompletableFuture.completedFuture(false);
    private int count;
    private boolean closed;

    /** What has to exist before the first start. */
    private record Base(AppFolder folder, OrphanReaper reaper, RuntimeJars kit) {
        void close() {
            folder.close();
            if (reaper != null) {
                reaper.close();
            }
        }
    }

    /**
     * Creates a launcher. Returns at once: its files are created, and leftovers of killed apps are removed, on a
     * separate thread that ends soon.
     */
    public Launcher(AppDirectories places) {
        this(places, () -> RuntimeJars.of(places.cache()));
    }

    /** Creates a launcher with the given runtime jars. */
    public Launcher(AppDirectories places, Callable<RuntimeJars> kit) {
        this.places = places;
        endings = new ThreadPoolExecutor(
                1,
                1,
                1,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                DaemonThreads.named("classroom endings"),
                new ThreadPoolExecutor.DiscardPolicy());
        endings.allowCoreThreadTimeOut(true);
        prepared = CompletableFuture.runAsync(
                () -> prepare(kit),
                task -> DaemonThreads.named("classroom preparation")
                        .newThread(task)
                        .start());
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Starts a program.
     *
     * @return the run, which has started
     * @throws RunException          if it cannot be started, with a sentence that says why
     * @throws LauncherClosedException if the launcher is closed
     */
    public synchronized Run start(LaunchSpec order) throws RunException {
        if (closed) {
            throw new LauncherClosedException();
        }
        Base ready = base();
        if (!Files.isExecutable(order.jdk().java())) {
            throw new RunException(null, "run.java.missing", order.jdk().home());
        }
        if (order.classes() != null && !Files.exists(order.classes())) {
            throw new RunException(null, "run.classes", order.program(), order.classes());
        }
        int id = ++count;
        RunFolder folder = null;
        try {
            folder = RunFolder.make(ready.folder.path().resolve("run-" + id));
            Run run = run(id, order, ready, folder);
            runs.add(run);
            run.ended().thenRun(() -> runs.remove(run));
            return run;
        } catch (IOException e) {
            if (folder == null) {
                throw Shortage.tell(e, "run.folder", ready.folder.path());
            }
            folder.remove();
            throw Shortage.tell(e, "run.start", order.program(), order.jdk().home());
        }
    }

    /**
     * Creates an empty folder for files that live as long as the app, such as woven copies. It is deleted when the
     * launcher is closed.
     *
     * @throws RunException if it cannot be created, with a sentence that says why
     */
    public Path folder(String name) throws RunException {
        Path app = base().folder.path();
        try {
            return Files.createTempDirectory(app, name + "-");
        } catch (IOException e) {
            throw Shortage.tell(e, "run.folder", app);
        }
    }

    /**
     * Returns the jar that is first on the class path of every panel. Waits until it has been created.
     *
     * @throws RunException if it cannot be created, with a sentence that says why
     */
    public Path kit() throws RunException {
        return base().kit.jar();
    }

    /**
     * Creates the class-data archive that programs start from, unless there is one for this app and this Java; one at
     * a time, at low priority. If it cannot be created, programs start without it.
     *
     * @param order runs a class of the runtime jars, whose {@code main} loads the classes that such programs need and
     *              returns; the archive is for panels if this is a panel's, else for all other programs
     * @return whether there is an archive; completed on any thread of the launcher, when it can be used; never if the
     * launcher is closed before
     */
    public synchronized CompletableFuture<Boolean> train(LaunchSpec order) {
        training = training.handle((made, failure) -> made)
                .thenCombine(base, (made, ready) -> new CdsArchive(ready.kit, order.jdk(), order.panel()))
                .thenComposeAsync(archive -> archive.make(this, order), endings);
        return training.copy();
    }

    /** Completed when the leftovers of killed apps have been removed. */
    CompletableFuture<Void> prepared() {
        return prepared;
    }

    /**
     * Ends all runs at once, and deletes all temporary files. Takes up to 8 s if there are processes that cannot be
     * ended.
     */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is exiting already, and the shutdown hook does the same.
        }
        end();
    }

    private void end() {
        synchronized (this) {
            closed = true;
        }
        try {
            CompletableFuture<?>[] all = runs.stream().map(Run::stop).toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(all).get(CLOSING_S, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // Processes that cannot be ended are left to their guards: closing the folder releases the lock.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        watcher.close();
        endings.shutdown();
        base.whenComplete((ready, failure) -> {
            if (ready != null) {
                ready.close();
            }
        });
    }

    private Run run(int id, LaunchSpec order, Base ready, RunFolder folder) throws IOException {
        Path workingFolder = order.folder() == null ? folder.path() : order.folder();
        ProcessBuilder builder = new ProcessBuilder(command(order, ready.kit)).directory(workingFolder.toFile());
        Map<String, String> environment = builder.environment();
        Environment.quiet(environment);
        environment.putAll(order.environment());
        environment.put(ProcessGuard.VARIABLE, folder.path().toString());
        RuntimeJars.touch(ready.kit.folder());
        long startedNanos = System.nanoTime();
        environment.put(Probe.BORN, ProcessHandle.current().pid() + " " + startedNanos);
        Process process = builder.start();
        Priority.lower(process.pid());
        return new Run(id, order, process, startedNanos, folder, watcher, endings);
    }

    private static List<String> command(LaunchSpec order, RuntimeJars kit) {
        List<String> command = new ArrayList<>(Priority.prefix(order.sessionOfApp()));
        command.add(order.jdk().java().toString());
        command.addAll(JvmFlags.of(order));
        command.addAll(new CdsArchive(kit, order.jdk(), order.panel()).flags());
        command.add("-cp");
        Path jar = order.panel() ? kit.jar() : kit.observer();
        StringBuilder classPath = new StringBuilder(jar.toString());
        if (order.classes() != null) {
            classPath.append(File.pathSeparator).append(order.classes());
        }
        order.libraries().forEach(each -> classPath.append(File.pathSeparator).append(each));
        command.add(classPath.toString());
        command.add(order.mainClass());
        command.addAll(order.arguments());
        return command;
    }

    private Base base() throws RunException {
        try {
            return base.get();
        } catch (ExecutionException e) {
            if (AppFile.running().hasChanged()) {
                throw new RunException(e.getCause(), "app.changed");
            }
            throw e.getCause() instanceof IOException io
                    ? Shortage.tell(io, "run.folder", places.runs())
                    : new RunException(e.getCause(), "run.folder", places.runs());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunException(e, "run.folder", places.runs());
        }
    }

    private void prepare(Callable<RuntimeJars> kit) {
        Path all = places.runs();
        // Determined here once, so that no start has to wait for it.
        Priority.prefix(false);
        try {
            AppFolder folder = AppFolder.make(all);
            Base ready;
            try {
                ready = new Base(folder, OrphanReaper.start(ProcessGuard.VARIABLE + "=" + folder.path()), kit.call());
            } catch (Exception e) {
                folder.close();
                throw e;
            }
            base.complete(ready);
            AppFolder.clearUp(all);
            RuntimeJars.clearUp(places.cache());
        } catch (Exception e) {
            // Before completion: every start reports the failure. After it: files that could not be deleted are
            // deleted at the next start.
            base.completeExceptionally(e);
        }
    }
}
