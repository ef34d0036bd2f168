package com.keyuan.crm.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.keyuan.crm.attachment.ArchiveParts;
import com.keyuan.crm.intake.Table;
import com.keyuan.crm.shared.RuleViolation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockMultipartFile;

/** Files as people and attackers send them. */
class TableFileTests {

    private static final int MEGABYTE = 1024 * 1024;

    static Stream<Arguments> refusals() throws IOException {
        byte[] good = workbook(sheet -> {
            sheet.value(0, 0, "客户名称");
            sheet.value(1, 0, "江北恒桥");
        });
        byte[] brokenGb = "客户名称\n江北恒桥\n宏湛石化\n".getBytes(Charset.forName("GB18030"));
        brokenGb[brokenGb.length - 4] = (byte) 0xFF;
        return Stream.of(
                arguments("nothing in a CSV", "a.csv", new byte[0], "intake.refused.empty"),
                arguments("nothing in a workbook", "a.xlsx", new byte[0], "attachment.refused.empty"),
                arguments("only a header", "a.csv", utf8("客户名称\n"), "intake.refused.empty"),
                arguments(
                        "only a header in a workbook",
                        "a.xlsx",
                        workbook(s -> s.value(0, 0, "客户")),
                        "intake.refused.empty"),
                arguments("a workbook without a cell", "a.xlsx", workbook(s -> {}), "intake.refused.empty"),
                arguments("10 MB and a byte", "a.csv", filled(10 * MEGABYTE + 1), "intake.refused.tooLarge"),
                arguments(
                        "10 MB and a byte, said to be a workbook",
                        "a.xlsx",
                        filled(10 * MEGABYTE + 1),
                        "intake.refused.tooLarge"),
                arguments(
                        "a program named as a workbook", "a.xlsx", program(), "attachment.refused.notWhatItsNameSays"),
                arguments("a program named as a CSV", "a.csv", program(), "intake.refused.brokenBytes"),
                arguments("zeros named as a CSV", "a.csv", new byte[4096], "intake.refused.notReadable"),
                arguments(
                        "a CSV named as a workbook",
                        "a.xlsx",
                        utf8("客户名称\n江北恒桥"),
                        "attachment.refused.notWhatItsNameSays"),
                arguments("a workbook named as a CSV", "a.csv", good, "intake.refused.brokenBytes"),
                arguments(
                        "a workbook cut in half",
                        "a.xlsx",
                        Arrays.copyOf(good, good.length / 2),
                        "attachment.refused.broken"),
                arguments(
                        "an archive that is no workbook",
                        "a.xlsx",
                        archive("readme.txt", utf8("x")),
                        "attachment.refused.notWhatItsNameSays"),
                arguments(
                        "a workbook that unpacks to a gigabyte",
                        "a.xlsx",
                        with(good, "xl/media/a.png", 1024),
                        "attachment.refused.unpacksTooLarge"),
                arguments(
                        "a sheet that defines entities",
                        "a.xlsx",
                        replaced(
                                good,
                                "xl/worksheets/sheet1.xml",
                                utf8(
                                        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><worksheet>&b;</worksheet>")),
                        "intake.refused.notReadable"),
                arguments(
                        "a sheet that is no XML",
                        "a.xlsx",
                        replaced(good, "xl/worksheets/sheet1.xml", utf8("<worksheet><sheetData><row>")),
                        "intake.refused.notReadable"),
                arguments("an old workbook", "a.xls", utf8("x"), "attachment.refused.kindNotTaken"),
                arguments("a picture", "a.png", utf8("x"), "attachment.refused.notWhatItsNameSays"),
                arguments("no name", "", utf8("x"), "attachment.refused.kindNotTaken"),
                arguments("GB18030 with broken bytes", "a.csv", brokenGb, "intake.refused.brokenBytes"),
                arguments(
                        "UTF-8 cut within a character",
                        "a.csv",
                        Arrays.copyOf(utf8("客户名称\n江北恒桥"), 23),
                        "intake.refused.brokenBytes"),
                arguments("a quote never closed", "a.csv", utf8("客户名称\n\"江北"), "intake.refused.quoteOpen"),
                arguments("61 columns", "a.csv", utf8("a,".repeat(60) + "b\n1"), "intake.refused.tooManyColumns"),
                arguments(
                        "61 columns in a workbook",
                        "a.xlsx",
                        workbook(s -> {
                            s.value(0, 60, "a");
                            s.value(1, 0, "b");
                        }),
                        "intake.refused.tooManyColumns"),
                arguments("50,001 rows", "a.csv", utf8("a\n" + "b\n".repeat(50_001)), "intake.refused.tooManyRows"),
                arguments(
                        "one text in a million cells",
                        "a.xlsx",
                        workbook(s -> {
                            s.value(0, 0, "a");
                            for (int row = 1; row <= 6_000; row++) {
                                s.value(row, 0, "长".repeat(4_000));
                            }
                        }),
                        "intake.refused.tooMuchText"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void saysWhyAFileIsNotTaken(String what, String name, byte[] content, String reason) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> TableFile.of(new MockMultipartFile("file", name, null, content)))
                .satisfies(refused -> {
                    assertThat(refused.messageKey()).isEqualTo(reason);
                    assertThat(refused.field()).isIn(null, "file");
                });
    }

    @Test
    void readsAWorkbookAsPeopleSeeIt() throws IOException {
        Table table = read(workbook(sheet -> {
            sheet.value(1, 0, "客户");
            sheet.value(1, 1, "日期");
            sheet.value(1, 2, "金额");
            sheet.value(4, 0, " 江北恒桥 ");
            sheet.value(4, 1, LocalDate.of(2026, 3, 1));
            sheet.style(4, 1).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(4, 2, 1200.5);
            sheet.value(5, 0, "宏湛石化");
            sheet.value(5, 2, 0.1 + 0.2);
        }));
        assertThat(table.headers()).containsExactly("客户", "日期", "金额");
        assertThat(table.rows())
                .extracting(Table.Line::number)
                .as("as the spreadsheet counts")
                .containsExactly(5, 6);
        assertThat(table.rows().get(0).cells()).containsExactly(" 江北恒桥 ", "2026-03-01", "1200.5");
        assertThat(table.rows().get(1).cells()).containsExactly("宏湛石化", "", "0.3");
    }

    @Test
    void takesTheLastResultOfAFormulaAndNeverCalculates() throws IOException {
        byte[] book = workbook(sheet -> {
            sheet.value(0, 0, "客户");
            sheet.value(1, 0, "a");
        });
        String cells = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>客户</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>金额</t></is></c></row>"
                + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>HYPERLINK(\"http://x\",\"江北恒桥\")</f><v>江北恒桥</v></c><c r=\"B2\"><f>1+1</f><v>2</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>宏湛石化</t></is></c><c r=\"B3\"><f>SUM(A1:A9)</f></c></row>"
                + "<row r=\"4\"><c r=\"A4\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"B4\"><v>1</v></c></row>"
                + "</sheetData></worksheet>";
        Table table = read(replaced(book, "xl/worksheets/sheet1.xml", utf8(cells)));
        assertThat(table.rows())
                .extracting(Table.Line::cells)
                .containsExactly(List.of("江北恒桥", "2"), List.of("宏湛石化"), List.of("", "1"));
    }

    @Test
    void readsTheHeadersOfOddFiles() throws IOException {
        Table table = TableFile.of(new MockMultipartFile(
                        "file",
                        "a.csv",
                        null,
                        utf8("电话,电话,,a\u0000\u202Eb\n".replace("\u0000", "\u0007") + "1,2,3,4\n")))
                .table();
        assertThat(table.headers()).containsExactly("电话", "电话", "", "ab");
    }

    private static Table read(byte[] workbook) throws IOException {
        return TableFile.of(new MockMultipartFile("file", "表.xlsx", null, workbook))
                .table();
    }

    private static byte[] workbook(Consumer<Worksheet> content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "tests", "1.0")) {
            content.accept(workbook.newWorksheet("表"));
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] filled(int length) {
        byte[] content = new byte[length];
        Arrays.fill(content, (byte) 'a');
        return content;
    }

    private static byte[] program() {
        byte[] program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        program[2] = (byte) 0x90;
        program[4] = (byte) 0xFF;
        program[5] = (byte) 0xFF;
        return program;
    }

    private static byte[] archive(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    /** The same workbook with one more part of so many megabytes of zeros. */
    private static byte[] with(byte[] workbook, String name, int megabytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            copy(workbook, zip, name);
            zip.putNextEntry(new ZipEntry(name));
            byte[] zeros = new byte[MEGABYTE];
            for (int i = 0; i < megabytes; i++) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }

    private static byte[] replaced(byte[] workbook, String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            copy(workbook, zip, name);
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static void copy(byte[] workbook, ZipOutputStream zip, String without) throws IOException {
        for (ArchiveParts.Part part : ArchiveParts.of(workbook)) {
            if (!part.name().equals(without)) {
                zip.putNextEntry(new ZipEntry(part.name()));
                part.open().transferTo(zip);
            }
        }
    }
}
