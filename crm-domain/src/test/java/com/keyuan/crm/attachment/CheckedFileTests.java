package com.keyuan.crm.attachment;

import static com.keyuan.crm.attachment.TestFiles.concat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CheckedFileTests {

    private static final byte[] EXE =
            "MZ\u0090\0\u0003\0This program cannot be run in DOS mode".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] SCRIPT = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);

    static Stream<Arguments> badFiles() {
        byte[] jpeg = TestFiles.jpeg(8, 8);
        byte[] png = TestFiles.png(8, 8);
        byte[] zip = TestFiles.zip("payload.class", "x");
        byte[] brokenCheckSum = png.clone();
        brokenCheckSum[brokenCheckSum.length - 14] ^= 1;
        return Stream.of(
                arguments("nothing", "a.pdf", new byte[0], "empty"),
                arguments("10 MB and a byte", "a.pdf", new byte[CheckedFile.LARGEST + 1], "tooLarge"),
                arguments("a program", "setup.exe", EXE, "kindNotTaken"),
                arguments("no extension", "Makefile", EXE, "kindNotTaken"),
                arguments("two extensions", "invoice.pdf.exe", EXE, "kindNotTaken"),
                arguments("an extension turned round by a direction mark", "invoice\u202Efdp.exe", EXE, "kindNotTaken"),
                arguments("an extension cut off by a NUL", "invoice.exe\0.jpg", EXE, "notWhatItsNameSays"),
                arguments("a page", "page.html", SCRIPT, "kindNotTaken"),
                arguments("a drawing with script", "drawing.svg", SCRIPT, "kindNotTaken"),
                arguments("an old workbook", "book.xls", new byte[] {(byte) 0xD0, (byte) 0xCF}, "kindNotTaken"),
                arguments("a workbook with macros", "book.xlsm", TestFiles.xlsx(), "kindNotTaken"),
                arguments("a program named as a picture", "holiday.jpg", EXE, "notWhatItsNameSays"),
                arguments("a PNG named as JPG", "a.jpg", png, "notWhatItsNameSays"),
                arguments("a JPG named as PNG", "a.png", jpeg, "notWhatItsNameSays"),
                arguments("script named as PNG", "a.png", SCRIPT, "notWhatItsNameSays"),
                arguments("script named as PDF", "a.pdf", SCRIPT, "notWhatItsNameSays"),
                arguments("script named as WEBP", "a.webp", SCRIPT, "notWhatItsNameSays"),
                arguments("any archive named as workbook", "a.xlsx", zip, "notWhatItsNameSays"),
                arguments("any archive named as OFD", "a.ofd", zip, "notWhatItsNameSays"),
                arguments("half a JPEG", "a.jpg", Arrays.copyOf(jpeg, jpeg.length / 2), "broken"),
                arguments("only the start of a JPEG", "a.jpg", Arrays.copyOf(jpeg, 3), "notWhatItsNameSays"),
                arguments("half a PNG", "a.png", Arrays.copyOf(png, png.length / 2), "broken"),
                arguments("a PNG with a wrong check sum", "a.png", brokenCheckSum, "broken"),
                arguments(
                        "a picture of 30,000 × 30,000 dots",
                        "a.png",
                        TestFiles.pngClaiming(30_000, 30_000),
                        "imageTooLarge"),
                arguments("a PNG of negative width", "a.png", TestFiles.pngClaiming(-1, 5), "broken"),
                arguments(
                        "a JPEG of 65,000 × 65,000 dots",
                        "a.jpg",
                        TestFiles.jpegClaiming(65_000, 65_000),
                        "imageTooLarge"),
                arguments("a JPEG of no height", "a.jpg", TestFiles.jpegClaiming(8, 0), "broken"),
                arguments(
                        "a WEBP of 16,000 × 16,000 dots",
                        "a.webp",
                        TestFiles.webpClaiming(16_000, 16_000),
                        "imageTooLarge"),
                arguments(
                        "a PDF before which something stands",
                        "a.pdf",
                        concat(SCRIPT, TestFiles.pdf()),
                        "notWhatItsNameSays"),
                arguments("a PDF that is an archive too", "a.pdf", concat(TestFiles.pdf(), zip), "broken"),
                arguments("a PDF without end", "a.pdf", "%PDF-1.7 ".getBytes(StandardCharsets.US_ASCII), "broken"),
                arguments(
                        "a workbook that is a picture too",
                        "a.xlsx",
                        concat(jpeg, TestFiles.xlsx()),
                        "notWhatItsNameSays"),
                arguments("a workbook that something follows", "a.xlsx", concat(TestFiles.xlsx(), SCRIPT), "broken"),
                arguments(
                        "a workbook with macros inside",
                        "a.xlsx",
                        TestFiles.zip("[Content_Types].xml", "", "xl/workbook.xml", "", "xl/vbaProject.bin", ""),
                        "macros"),
                arguments(
                        "a workbook whose parts climb out",
                        "a.xlsx",
                        TestFiles.zip("[Content_Types].xml", "", "xl/workbook.xml", "", "../../etc/passwd", ""),
                        "broken"),
                arguments("a bomb", "a.xlsx", TestFiles.bombXlsx(101), "unpacksTooLarge"),
                arguments(
                        "XML with entities",
                        "a.xml",
                        xml("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"),
                        "documentType"),
                arguments(
                        "a billion laughs",
                        "a.xml",
                        xml("<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><a>&b;</a>"),
                        "documentType"),
                arguments("XML that is not closed", "a.xml", xml("<invoice><no>1</no>"), "broken"),
                arguments("no XML", "a.xml", EXE, "broken"),
                arguments(
                        "a drawing named as XML",
                        "a.xml",
                        xml("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"),
                        "notWhatItsNameSays"),
                arguments(
                        "a page inside XML",
                        "a.xml",
                        xml("<a><script xmlns=\"http://www.w3.org/1999/xhtml\">1</script></a>"),
                        "notWhatItsNameSays"),
                arguments(
                        "XML that asks for a style sheet",
                        "a.xml",
                        xml("<?xml-stylesheet href=\"x.xsl\"?><a/>"),
                        "notWhatItsNameSays"),
                arguments("a program named as table", "a.csv", EXE, "notWhatItsNameSays"),
                arguments(
                        "a table of broken GB18030",
                        "a.csv",
                        new byte[] {(byte) 0xB0, (byte) 0xA1, (byte) 0xFF, ','},
                        "notWhatItsNameSays"),
                arguments(
                        "a table with NUL",
                        "a.csv",
                        "a,\0b".getBytes(StandardCharsets.US_ASCII),
                        "notWhatItsNameSays"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void refusesAndSaysWhy(String what, String name, byte[] content, String reason) {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> checked(name, content))
                .satisfies(refused -> {
                    assertThat(refused.messageKey()).isEqualTo("attachment.refused." + reason);
                    assertThat(refused.field()).isEqualTo("file");
                });
    }

    static Stream<Arguments> goodFiles() {
        return Stream.of(
                arguments("照片.JPG", TestFiles.jpeg(8, 8), FileKind.JPG),
                arguments("photo.jpeg", TestFiles.jpeg(8, 8), FileKind.JPG),
                arguments("图.png", TestFiles.png(8, 8), FileKind.PNG),
                arguments("a.webp", TestFiles.webpWithExif(), FileKind.WEBP),
                arguments("发票.pdf", TestFiles.pdf(), FileKind.PDF),
                arguments("发票.ofd", TestFiles.zip("OFD.xml", "<ofd/>"), FileKind.OFD),
                arguments("发票.xml", xml("<EInvoice><No>25312000000012345678</No></EInvoice>"), FileKind.XML),
                arguments("表.xlsx", TestFiles.xlsx(), FileKind.XLSX),
                arguments("表.csv", "客户,金额\n江北恒桥,1\n".getBytes(StandardCharsets.UTF_8), FileKind.CSV),
                arguments("表.csv", "客户,金额\n江北恒桥,1\n".getBytes(Charset.forName("GB18030")), FileKind.CSV));
    }

    @ParameterizedTest
    @MethodSource("goodFiles")
    void keepsWhatIsWhatItsNameSays(String name, byte[] content, FileKind kind) {
        assertThat(checked(name, content).kind()).isEqualTo(kind);
    }

    @Test
    void takesTenMegabytesToTheByte() {
        byte[] full = Arrays.copyOf("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), CheckedFile.LARGEST);
        byte[] end = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(end, 0, full, full.length - end.length, end.length);
        assertThat(checked("a.pdf", full).content()).hasSize(CheckedFile.LARGEST);
    }

    @Test
    void leavesPlaceAndCameraOutOfAPhonesPictureButNotHowItIsTurned() throws IOException {
        byte[] taken = TestFiles.jpegFromAPhone(60, 40);
        byte[] kept = checked("门头.jpg", taken).content();

        assertThat(text(taken)).contains("GPSLatitude", "gate");
        assertThat(text(kept)).doesNotContain("GPS", "Huawei", "gate");
        assertThat(JpegCleaning.orientation(kept)).isEqualTo(6);
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(seen.getWidth()).isEqualTo(60);
        assertThat(seen.getRGB(5, 20) & 0xFF0000).isGreaterThan(0xC00000);
    }

    @Test
    void dropsWhatFollowsAPicture() {
        byte[] jpeg = TestFiles.jpeg(8, 8);
        byte[] png = TestFiles.png(8, 8);
        assertThat(checked("a.jpg", concat(jpeg, TestFiles.zip("a.class", "x"))).content())
                .isEqualTo(jpeg);
        assertThat(checked("a.png", concat(png, SCRIPT)).content()).isEqualTo(png);
    }

    @Test
    void leavesTextsOutOfAPng() throws IOException {
        byte[] kept =
                checked("a.png", TestFiles.pngWithText("<?php GPSLatitude")).content();
        assertThat(text(kept)).doesNotContain("GPSLatitude", "php");
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(4);
    }

    @Test
    void leavesPlaceOutOfAWebp() {
        byte[] kept = checked("a.webp", TestFiles.webpWithExif()).content();
        assertThat(text(kept)).contains("VP8L").doesNotContain("GPSLatitude", "EXIF");
        assertThat(kept[20] & 0x08).isZero();
        assertThat(kept[4]).isEqualTo((byte) (kept.length - 8));
    }

    @Test
    void turnsTheSmallPictureUpright() throws IOException {
        byte[] kept = checked("门头.jpg", TestFiles.jpegFromAPhone(800, 400)).content();
        BufferedImage small = ImageIO.read(
                new ByteArrayInputStream(SmallPicture.of(FileKind.JPG, kept).orElseThrow()));
        assertThat(small.getWidth()).isEqualTo(160);
        assertThat(small.getHeight()).isEqualTo(320);
        // held upright (6): what was left is now above
        assertThat(small.getRGB(80, 10) & 0xFF0000).isGreaterThan(0xC00000);
        assertThat(small.getRGB(80, 310) & 0xFF).isGreaterThan(0xC0);
    }

    private static CheckedFile checked(String name, byte[] content) {
        return CheckedFile.of(name, new ByteArrayInputStream(content));
    }

    private static byte[] xml(String text) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
