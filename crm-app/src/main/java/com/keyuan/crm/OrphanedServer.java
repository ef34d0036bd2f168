package com.keyuan.crm;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.extern.slf4j.Slf4j;

/**
 * A PostgreSQL that goes on running after its application was killed. The library would adopt it as it is, with whatever
 * settings it has; it is stopped cleanly instead and started anew. Called only under our lock on the data directory.
 */
@Slf4j
final class OrphanedServer {

    private OrphanedServer() {}

    static void stop(Path engine, Path directory) {
        Path pidFile = directory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        if (isRunning(engine, directory)) {
            log.warn("stopping the database that a killed application left running");
            stopCleanly(engine, directory);
        } else {
            delete(pidFile); // the machine went down: that number may be any other process by now
        }
    }

    /** Whether the process named in the directory's pid file is alive and ours. */
    static boolean isRunning(Path engine, Path directory) {
        return pid(directory.resolve("postmaster.pid"))
                .flatMap(ProcessHandle::of)
                .filter(process -> isOf(engine, process))
                .isPresent();
    }

    /** Whether any process of this engine is left, the server's children included. */
    static boolean hasProcesses(Path engine) {
        return ProcessHandle.allProcesses().anyMatch(process -> isOf(engine, process));
    }

    private static boolean isOf(Path engine, ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .map(Path::of)
                        .filter(command -> command.startsWith(engine))
                        .isPresent();
    }

    private static Optional<Long> pid(Path pidFile) {
        try (Stream<String> lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(Long::valueOf);
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty(); // none, or just being replaced
        }
    }

    private static void stopCleanly(Path engine, Path directory) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to be root
        }
        command.addAll(List.of(
                controller(engine).toString(), "-D", directory.toString(), "stop", "-m", "fast", "-w", "-t", "60"));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
            if (process.waitFor() != 0) {
                throw new CannotStart(
                        "A PostgreSQL that an earlier, killed instance left running in " + directory
                                + " does not stop.",
                        "Stop the process named in " + directory.resolve("postmaster.pid") + ", then start again.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path controller(Path engine) {
        try (Stream<Path> found = Files.find(
                engine, 3, (file, attributes) -> file.getFileName().toString().startsWith("pg_ctl"))) {
            return found.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
