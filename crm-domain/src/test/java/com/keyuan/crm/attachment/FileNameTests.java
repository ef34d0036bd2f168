package com.keyuan.crm.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileNameTests {

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("发票.pdf", "发票.pdf"),
                Arguments.of("../../etc/passwd.pdf", "passwd.pdf"),
                Arguments.of("C:\\Users\\zhou\\发票.pdf", "发票.pdf"),
                Arguments.of("a\u0000b\r\nc\t.pdf", "abc.pdf"),
                Arguments.of("\u202Efdp.exe", "fdp.exe"),
                Arguments.of("a\u200B\u2066b.pdf", "ab.pdf"),
                Arguments.of("a<b>:c\"|?*.pdf", "a_b__c____.pdf"),
                Arguments.of("  ..hidden.pdf. ", "hidden.pdf"),
                Arguments.of("name .pdf", "name.pdf"),
                Arguments.of(".pdf", "pdf"),
                Arguments.of("", "file"),
                Arguments.of("。。。.pdf", "。。。.pdf"),
                Arguments.of("e\u0301.pdf", "é.pdf"),
                Arguments.of("照片😀.jpg", "照片😀.jpg"),
                Arguments.of("\uD83D.jpg", "jpg"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void isSafeToShowAndToSend(String raw, String name) {
        assertThat(FileName.of(raw).value()).isEqualTo(name);
    }

    @Test
    void isNeverLongerThanItsColumn() {
        String longest =
                FileName.of("好".repeat(2000) + ".pdf" + "x".repeat(2000)).value();
        assertThat(longest).hasSizeLessThanOrEqualTo(140).endsWith(".pdfxxxxxxx");
        assertThat(FileName.of("😀".repeat(2000) + ".pdf").extension()).isEqualTo("pdf");
    }
}
