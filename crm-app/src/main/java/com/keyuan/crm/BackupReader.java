package com.keyuan.crm;

import com.keyuan.crm.BackupManifest.Table;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import lombok.RequiredArgsConstructor;
import tools.jackson.databind.json.JsonMapper;

/** Reads a backup from its beginning to its end; what is not whole is refused, wherever it is cut or changed. */
@RequiredArgsConstructor
class BackupReader {

    private final Path file;
    private final BackupSeal seal;
    private final JsonMapper json;

    /** Takes the content of one table, in PostgreSQL's binary copy format. */
    interface TableReader {

        void read(Table table, InputStream content) throws IOException, SQLException;
    }

    /** Reads all of it and keeps nothing. */
    BackupManifest check() throws SQLException {
        return read(manifest -> (table, content) -> content.transferTo(OutputStream.nullOutputStream()));
    }

    /** Makes a reader of tables from what the backup says of itself. */
    interface Beginning {

        TableReader begin(BackupManifest manifest) throws IOException, SQLException;
    }

    /** @throws CannotStart when it is no backup, not whole, or its key is not there */
    BackupManifest read(Beginning beginning) throws SQLException {
        try (InputStream stored = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                InputStream plain = seal.open(stored);
                ZipInputStream zip = new ZipInputStream(plain)) {
            BackupManifest manifest = manifest(zip);
            TableReader reader = beginning.begin(manifest);
            for (Table table : manifest.tables()) {
                ZipEntry entry = zip.getNextEntry();
                if (entry == null || !entry.getName().equals(BackupWriter.TABLES + table.name())) {
                    throw new IOException("the table " + table.name() + " is missing");
                }
                reader.read(table, new Unclosed(zip));
            }
            toTheEnd(zip, plain);
            return manifest;
        } catch (IOException e) {
            throw new CannotStart(
                    "The backup " + file + " cannot be read: it is cut off, was changed, or the key is not its own.",
                    "Take another copy of it, and the key that it was made with.",
                    e);
        }
    }

    private BackupManifest manifest(ZipInputStream zip) throws IOException {
        ZipEntry first = zip.getNextEntry();
        if (first == null || !first.getName().equals(BackupWriter.MANIFEST)) {
            throw new IOException("the manifest is missing");
        }
        return json.readValue(zip.readAllBytes(), BackupManifest.class);
    }

    /** The seal's last word comes behind the last byte. */
    private static void toTheEnd(ZipInputStream zip, InputStream plain) throws IOException {
        if (zip.getNextEntry() != null) {
            throw new IOException("more is in it than it says");
        }
        plain.transferTo(OutputStream.nullOutputStream());
    }

    /** Whoever reads one table does not close the file. */
    private static final class Unclosed extends FilterInputStream {

        Unclosed(InputStream content) {
            super(content);
        }

        @Override
        public void close() {}
    }
}
