package com.keyuan.crm.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Collects what was seen, a row a fault, in {@code target/faults/table.md}. */
final class FaultTable {

    private static final Path FILE = Path.of("target", "faults", "table.md");

    private FaultTable() {}

    static void seen(String fault, String what) {
        String row = "| " + fault + " | " + what + " |\n";
        System.out.print(row);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, row, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
