package com.keyuan.crm.intake.web;

import com.keyuan.crm.attachment.CheckedFile;
import com.keyuan.crm.attachment.FileKind;
import com.keyuan.crm.attachment.FileName;
import com.keyuan.crm.intake.CsvReading;
import com.keyuan.crm.intake.Table;
import com.keyuan.crm.intake.TableRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.web.multipart.MultipartFile;

/** A sent file as a table: CSV, or XLSX by what it is and not by its name alone. */
record TableFile(String name, String sha256, Table table) {

    /**
     * @throws TableRefused when it is no table that can be read
     * @throws com.keyuan.crm.attachment.FileRefused when it is no such file, too large, or would unpack to too much
     */
    static TableFile of(MultipartFile file) throws IOException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (InputStream in = file.getInputStream()) {
            byte[] content = in.readNBytes(CheckedFile.LARGEST + 1);
            if (content.length > CheckedFile.LARGEST) {
                throw TableRefused.tooLarge(CheckedFile.LARGEST / 1024 / 1024);
            }
            return new TableFile(name, sha256(content), table(name, content));
        }
    }

    private static Table table(String name, byte[] content) {
        if (FileName.of(name).extension().toLowerCase(Locale.ROOT).equals("csv")) {
            return CsvReading.read(content); // says which line is broken
        }
        CheckedFile checked = CheckedFile.of(name, new ByteArrayInputStream(content));
        if (checked.kind() != FileKind.XLSX) {
            throw TableRefused.notReadable();
        }
        return XlsxReading.read(checked.content());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
