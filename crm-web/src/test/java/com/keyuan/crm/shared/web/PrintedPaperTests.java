package com.keyuan.crm.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedPaperTests {

    private final PrintFont font = new PrintFont(new PrintSettings(null));

    @Test
    void setsEachCharacterInAFontThatHasIt() throws Exception {
        byte[] file = new PrintedPaper(font, "对账单 Statement", "by 季云舒")
                .text("FP-2026：１，234.50 元 – 𠮷 ok")
                .finished();
        String text =
                new PdfTextExtractor(new PdfReader(file)).getTextFromPage(1).replaceAll("\\s", "");
        assertThat(text).contains("对账单Statement", "FP-2026：１，234.50元–", "ok", "by季云舒");
    }

    @Test
    void setsALongTableWithoutReadingFontsForEachCell() {
        font.get();
        List<List<String>> rows = Collections.nCopies(1500, List.of("2026-03-18", "回款 BK-1", "1,234.50 元"));
        assertTimeoutPreemptively(
                Duration.ofSeconds(15),
                () -> assertThatCode(() -> new PrintedPaper(font, "对账单", "–")
                                .table(List.of(), rows, 1, 1, 1)
                                .finished())
                        .doesNotThrowAnyException());
    }
}
