package com.keyuan.crm;

import com.keyuan.crm.attachment.TestFiles;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The files that cases send, by name. */
final class BadInputFiles {

    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    private BadInputFiles() {}

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] named(String name) {
        return switch (name) {
            case "ten-megabytes-and-one.png" -> Arrays.copyOf(TestFiles.png(8, 8), TEN_MEGABYTES + 1);
            case "empty.png", "empty.csv" -> new byte[0];
            case "exe.jpg", "exe.csv" -> TestFiles.concat("MZ".getBytes(StandardCharsets.US_ASCII), new byte[2000]);
            case "page.png" -> "<!doctype html><script>alert(6)</script>".getBytes(StandardCharsets.UTF_8);
            case "polyglot.png" ->
                TestFiles.concat(TestFiles.png(8, 8), "<script>alert(7)</script>".getBytes(StandardCharsets.UTF_8));
            case "bomb.png" -> TestFiles.pngClaiming(100_000, 100_000);
            case "bomb.xlsx" -> TestFiles.bombXlsx(200);
            case "picture.xlsx" -> TestFiles.png(8, 8);
            case "broken-gb18030.csv" ->
                TestFiles.concat(
                        "客户名称\n华东管业\n".getBytes(Charset.forName("GB18030")), new byte[] {(byte) 0xFF, (byte) 0xFF});
            case "heading.csv" -> text("客户名称\n");
            case "formulas.csv" -> text("客户名称,地址\n=HYPERLINK(\"http://x\"),=1+1\n@SUM(A1),+86\n");
            case "script.csv" -> text("客户名称,<script>alert(8)</script>\n<script>alert(9)</script>管业,x\n");
            case "ragged.csv" -> text("客户名称,地址\n甲管业\n乙管业,一,二,三,四\n");
            case "orders.csv" -> text("客户名称,日期,金额,订单号\n试样管业,2026-01-05,12.50,A-1\n");
            default -> name.endsWith(".csv") ? text("客户名称\n华东管业有限公司\n") : TestFiles.png(8, 8);
        };
    }
}
