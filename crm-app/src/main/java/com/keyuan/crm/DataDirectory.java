package com.keyuan.crm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The directory {@code data/} beside the application: the embedded database, its passwords, the key files. Only the
 * user who runs the application may read it, and only one instance holds it at a time.
 */
@Component
class DataDirectory implements AutoCloseable {

    private final Path path;
    private @Nullable FileLock lock;

    DataDirectory(@Value("${crm.data:data}") Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    Path path() {
        return path;
    }

    /** The part of this name, made if it is not there. */
    Path part(String name) {
        return made(path.resolve(name));
    }

    /** @throws CannotStart when another instance holds the directory */
    void hold() {
        if (!tryHold()) {
            throw inUse();
        }
    }

    /** Whether the directory is ours now, and not another instance's. */
    synchronized boolean tryHold() {
        if (lock != null) {
            return true;
        }
        Path file = made(path).resolve("lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new CannotStart(
                    "The data directory " + path + " cannot be written to: " + e.getMessage(),
                    "Give the user who runs the application that directory, or set CRM_DATA to another one.",
                    e);
        }
        return lock != null;
    }

    private CannotStart inUse() {
        return new CannotStart(
                "Another instance of the application is running on the data directory " + path + ".",
                "Use that instance, or stop it first. To run a second one, give it a directory (CRM_DATA) and a port"
                        + " (SERVER_PORT) of its own.");
    }

    /** Writes a file that nobody else may read, whole or not at all. */
    void writeSecret(Path file, String content) {
        try {
            Path draft = Files.createTempFile(file.getParent(), ".new", null, ownerOnly("rw-------"));
            Files.writeString(draft, content, StandardCharsets.UTF_8);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For us alone, whatever it was. */
    static void close(Path directory) {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            try {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Path made(Path directory) {
        try {
            return Files.isDirectory(directory)
                    ? directory
                    : Files.createDirectories(directory, ownerOnly("rwx------"));
        } catch (IOException e) {
            throw new CannotStart(
                    "The directory " + directory + " cannot be made: " + e.getMessage(),
                    "Set CRM_DATA to a directory that the user who runs the application may write to.",
                    e);
        }
    }

    /** What a file is made with that nobody else may read. */
    static FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public synchronized void close() throws IOException {
        if (lock != null) {
            lock.acquiredBy().close();
            lock = null;
        }
    }
}
