package com.keyuan.crm.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.shared.web.SafeSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeSheetTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\",\"y\")",
                "+1",
                "-1+cmd|' /C calc'!A0",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "＝1",
                "＋1",
                "－1",
                "＠a"
            })
    void keepsWhatActsFromActing(String text) throws IOException {
        Row row = written(text);
        assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCellText(0)).startsWith("'").hasSizeGreaterThanOrEqualTo(text.length());
    }

    @Test
    void leavesNumbersNumbersAndTextsAlone() throws IOException {
        Row row = written("江北=恒桥", new BigDecimal("-300.50"), null, "a".repeat(40_000));
        assertThat(row.getCellText(0)).isEqualTo("江北=恒桥");
        assertThat(row.getCell(1).asNumber()).isEqualByComparingTo("-300.50");
        assertThat(row.getOptionalCell(2)).isEmpty();
        assertThat(row.getCellText(3)).hasSize(32_000);
    }

    @Test
    void canBeReadByTheImport() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SafeSheet sheet = new SafeSheet(out, "表", null)) {
            sheet.head(List.of("客户名称"));
            sheet.row(List.of("江北恒桥"));
        }
        assertThat(XlsxReading.read(out.toByteArray()).headers()).containsExactly("客户名称");
    }

    private static Row written(Object... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SafeSheet sheet = new SafeSheet(out, "表", "顾晓棠 于 2026-03-18 10:00 导出，用途：=1")) {
            sheet.head(List.of("=x"));
            sheet.row(Arrays.asList(cells));
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(0)).startsWith("顾晓棠");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("'=x");
            return rows.get(2);
        }
    }
}
