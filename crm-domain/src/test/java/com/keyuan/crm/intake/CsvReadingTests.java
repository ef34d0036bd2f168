package com.keyuan.crm.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CsvReadingTests {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @ParameterizedTest
    @MethodSource
    void readsTablesAsPeopleSaveThem(String what, byte[] content, List<List<String>> rows) {
        Table table = CsvReading.read(content);
        assertThat(table.headers()).containsExactly("客户", "金额");
        assertThat(table.rows()).extracting(Table.Line::cells).isEqualTo(rows);
    }

    static Stream<Arguments> readsTablesAsPeopleSaveThem() {
        List<List<String>> one = List.of(List.of("江北恒桥", "1"));
        return Stream.of(
                arguments("UTF-8", bytes("客户,金额\n江北恒桥,1\n"), one),
                arguments("UTF-8 with a mark before", bytes("\uFEFF客户,金额\r\n江北恒桥,1"), one),
                arguments("GB18030", "客户,金额\n江北恒桥,1".getBytes(GB18030), one),
                arguments("semicolons", bytes("客户;金额\n江北恒桥;1"), one),
                arguments("tabs", bytes("客户\t金额\n江北恒桥\t1"), one),
                arguments("empty lines", bytes("\n\n客户,金额\n\n , \n江北恒桥,1\n\n"), one),
                arguments(
                        "quotes, separators and lines within",
                        bytes("客户,金额\n\"江北\"\"恒桥\"\",\n集团\",\"1,200\""),
                        List.of(List.of("江北\"恒桥\",\n集团", "1,200"))),
                arguments("a quote inside a cell", bytes("客户,金额\n江北\"恒桥,1"), List.of(List.of("江北\"恒桥", "1"))),
                arguments("four-byte characters", "客户,金额\n𠮷田😀,1".getBytes(GB18030), List.of(List.of("𠮷田😀", "1"))),
                arguments("a row too short", bytes("客户,金额\n江北恒桥"), List.of(List.of("江北恒桥"))));
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatIsNoTable(String what, byte[] content, String key, List<Object> arguments) {
        assertThatExceptionOfType(TableRefused.class)
                .isThrownBy(() -> CsvReading.read(content))
                .satisfies(refused -> {
                    assertThat(refused.messageKey()).isEqualTo("intake.refused." + key);
                    assertThat(refused.arguments()).isEqualTo(arguments);
                });
    }

    static Stream<Arguments> refusesWhatIsNoTable() {
        byte[] broken = "客户,金额\n江北恒桥,1\n宏湛石化,2\n".getBytes(GB18030);
        broken[broken.length - 8] = (byte) 0xFF;
        return Stream.of(
                arguments("nothing", new byte[0], "empty", List.of()),
                arguments("only a header", bytes("客户,金额\n"), "empty", List.of()),
                arguments("GB18030 with broken bytes", broken, "brokenBytes", List.of(3)),
                arguments("a quote never closed", bytes("客户,金额\na,1\n\"b,2\nc,3"), "quoteOpen", List.of(3)),
                arguments("too many columns", bytes("a,".repeat(61) + "\n1"), "tooManyColumns", List.of(60)),
                arguments("too many rows", bytes("a\n" + "1\n".repeat(50_001)), "tooManyRows", List.of(50_000)));
    }

    @Test
    void cutsAnEndlessCell() {
        Table table = CsvReading.read(bytes("a\n\"" + "x".repeat(5_000_000) + "\""));
        assertThat(table.rows().get(0).cells().get(0)).hasSize(Table.LONGEST_CELL);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
