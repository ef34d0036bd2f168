package com.keyuan.crm;

import com.keyuan.crm.BackupManifest.Table;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lombok.RequiredArgsConstructor;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a backup: a zip of {@code manifest.json} and a file for each table in PostgreSQL's binary copy format, sealed.
 * All of it is the database of one moment, taken while people work. The file has its name only when it is whole and has
 * been read back.
 */
@RequiredArgsConstructor
class BackupWriter {

    static final String MANIFEST = "manifest.json";
    static final String TABLES = "tables/";

    private final DatabaseAddress address;
    private final BackupSeal seal;
    private final JsonMapper json;
    private final Clock clock;

    /** @throws CannotStart when the file is there already, cannot be written or does not read back */
    BackupManifest write(Path file) {
        if (Files.exists(file)) {
            throw new CannotStart("There is a file " + file + " already.", "Name a new one; nothing is written over.");
        }
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            BackupManifest manifest = draft(draft);
            new BackupReader(draft, seal, json).check();
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException | SQLException e) {
            throw new CannotStart(
                    "The backup " + file + " was not made: " + e.getMessage(),
                    "Nothing of it is to be used; what was written is in " + draft + ".",
                    e);
        }
    }

    private BackupManifest draft(Path draft) throws IOException, SQLException {
        Files.deleteIfExists(draft);
        Files.createFile(draft, DataDirectory.ownerOnly("rw-------"));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE);
                Connection connection = snapshot()) {
            OutputStream sealed = seal.seal(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
            ZipOutputStream zip = new ZipOutputStream(sealed);
            BackupManifest manifest = write(connection, zip);
            zip.finish();
            channel.force(true);
            zip.close();
            return manifest;
        }
    }

    private BackupManifest write(Connection connection, ZipOutputStream zip) throws IOException, SQLException {
        BackupManifest manifest = new DatabaseContents(connection).manifest(clock.instant());
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(json.writeValueAsBytes(manifest));
        zip.closeEntry();
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Table table : manifest.tables()) {
            zip.putNextEntry(new ZipEntry(TABLES + table.name()));
            copies.copyOut(
                    "copy (select " + table.columns() + " from " + table.name() + ") to stdout (format binary)", zip);
            zip.closeEntry();
        }
        return manifest;
    }

    /** One moment of the database, kept until all of it is copied. */
    private Connection snapshot() throws SQLException {
        Connection connection = address.connectAsOwner();
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local time zone 'UTC'");
            statement.execute("set local row_security = off"); // rather no backup than one of what somebody may see
        }
        return connection;
    }
}
