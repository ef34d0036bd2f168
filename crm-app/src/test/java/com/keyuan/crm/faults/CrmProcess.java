package com.keyuan.crm.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged application as a process of its own, which can be killed. */
final class CrmProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(10);

    private final Process process;
    private final int port;

    private CrmProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param before what stands before {@code java} on the command line */
    static CrmProcess begin(Path data, List<String> before, String... options) {
        int port = freePort();
        List<String> command = new ArrayList<>(before);
        command.addAll(java());
        command.addAll(List.of("--spring.profiles.active=demo", "--server.port=" + port, "--crm.data=" + data));
        command.addAll(List.of(options));
        return new CrmProcess(run(command, log("node-" + port)), port);
    }

    static CrmProcess start(Path data, String... options) {
        CrmProcess process = begin(data, List.of(), options);
        process.untilReady();
        return process;
    }

    /** Runs a command of the jar to its end. */
    static int command(Path data, String... options) {
        List<String> command = new ArrayList<>(java());
        command.addAll(List.of("--spring.profiles.active=demo", "--crm.data=" + data));
        command.addAll(List.of(options));
        try {
            return run(command, log("command")).waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How long it took until it answered. */
    Duration untilReady() {
        long begun = System.nanoTime();
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest signIn = HttpRequest.newBuilder(URI.create(origin() + "/signin"))
                .timeout(Duration.ofSeconds(5))
                .build();
        while (System.nanoTime() - begun < START.toNanos() && process.isAlive()) {
            try {
                if (http.send(signIn, BodyHandlers.discarding()).statusCode() == 200) {
                    return Duration.ofNanos(System.nanoTime() - begun);
                }
                Thread.sleep(100);
            } catch (IOException notYet) {
                pause(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("the application does not answer; see " + log("node-" + port));
    }

    String origin() {
        return "http://127.0.0.1:" + port;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int threads() {
        try (var tasks = Files.list(Path.of("/proc/" + pid() + "/task"))) {
            return (int) tasks.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9}: no shutdown hook runs, nothing is written any more. */
    void kill() {
        process.destroyForcibly();
        await(process);
    }

    @Override
    public void close() {
        process.destroy();
        await(process);
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(Process process) {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("crm.jar"));
    }

    private static Process run(List<String> command, File log) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File log(String name) {
        Path directory = Path.of("target", "faults");
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return directory.resolve(name + ".log").toFile();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
