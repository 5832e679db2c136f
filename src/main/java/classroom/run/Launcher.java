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
 * Starts programs, and ends them all when it is closed, when its JVM ends, or when its JVM is killed. One an app. May be used on
 * any thread but the event thread: starting a process takes some milliseconds, and the first start of all waits for the kit.
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

    /** What must be there before the first start. */
    private record Base(AppFolder folder, OrphanReaper reaper, RuntimeJars kit) {
        void close() {
            folder.close();
            if (reaper != null) {
                reaper.close();
            }
        }
    }

    /**
     * Makes a launcher. Returns at once: what it needs on the disk is made, and what killed apps have left there is removed, on a
     * thread of its own that ends soon.
     */
    public Launcher(AppDirectories places) {
        this(places, () -> RuntimeJars.of(places.cache()));
    }

    /** The same with a kit of the caller's choice. */
    public Launcher(AppDirectories places, Callable<RuntimeJars> kit) {
        this.places = places;
        endings = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                DaemonThreads.named("classroom endings"), new ThreadPoolExecutor.DiscardPolicy());
        endings.allowCoreThreadTimeOut(true);
        prepared = CompletableFuture.runAsync(() -> prepare(kit),
                task -> DaemonThreads.named("classroom preparation").newThread(task).start());
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Starts a program.
     *
     * @return the run, which has begun
     * @throws RunException          if it can't be started, with a sentence that says why
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
     * A new, empty folder for whatever goes with the app, such as woven copies. It is removed when the launcher is closed.
     *
     * @throws RunException if it can't be made, with a sentence that says why
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
     * The jar that stands first on the class path of every panel. Waits until it is made.
     *
     * @throws RunException if it can't be made, with a sentence that says why
     */
    public Path kit() throws RunException {
        return base().kit.jar();
    }

    /**
     * Makes the class-data archive that programs start from, where there is none for this app and this Java yet; one at a
     * time, at a low priority. Where it can't be made, programs start without.
     *
     * @param order runs a class of the kit, whose {@code main} loads what such programs need and returns; for panels if it is a
     *     panel's, else for all others
     * @return whether there is an archive now; completed on any thread of the launcher, when later programs will use it;
     *     never, if the launcher is closed before
     */
    public synchronized CompletableFuture<Boolean> train(LaunchSpec order) {
        training = training.handle((made, failure) -> made)
                .thenCombine(base, (made, ready) -> new CdsArchive(ready.kit, order.jdk(), order.panel()))
                .thenComposeAsync(archive -> archive.make(this, order), endings);
        return training.copy();
    }

    /** Completed when what killed apps have left was removed. */
    CompletableFuture<Void> prepared() {
        return prepared;
    }

    /** Ends all runs at once, and removes all temporary files. Takes up to 8 s if there are processes that can't be ended. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending already, and the hook does the same.
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
            // What can't be ended is left to its guard: closing the folder lets the lock go.
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
        List<String> command = new ArrayList<>(Priority.prefix());
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
            throw e.getCause() instanceof IOException io ? Shortage.tell(io, "run.folder", places.runs())
                    : new RunException(e.getCause(), "run.folder", places.runs());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunException(e, "run.folder", places.runs());
        }
    }

    private void prepare(Callable<RuntimeJars> kit) {
        Path all = places.runs();
        // Tried here once, so that no start has to wait for it.
        Priority.prefix();
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
            // Before it is complete: every start says so. After: what couldn't be removed waits for the next start.
            base.completeExceptionally(e);
        }
    }
}
