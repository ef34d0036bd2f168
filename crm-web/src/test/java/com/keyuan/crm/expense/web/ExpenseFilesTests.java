package com.keyuan.crm.expense.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.expense.ExpenseClaimId;
import com.keyuan.crm.expense.PaymentBatchId;
import com.keyuan.crm.expense.PaymentRow;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.TestClock;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

class ExpenseFilesTests {

    private final ExpenseFiles files = new ExpenseFiles(messages());

    @BeforeEach
    void speakChinese() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void writesTheBanksFileInUtf8WithItsMarkAndLinesEndingAsWindowsWants() {
        ResponseEntity<byte[]> file = files.bank("FK-2603-001", List.of(payment("周砚青", "中国银行苏州支行")), "utf-8");

        assertThat(text(file, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF收款人,账号,开户行,金额,摘要\r\n" + "周砚青,6217000000001234567,中国银行苏州支行,1234.50,BX-2603-001\r\n");
        assertThat(file.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment;")
                .contains("FK-2603-001.csv");
        assertThat(file.getHeaders().getCacheControl()).contains("no-store");
    }

    @Test
    void writesGb18030WithoutAMarkForBanksThatAskForIt() {
        ResponseEntity<byte[]> file = files.bank("FK-2603-001", List.of(payment("㛃砚青", "中国银行")), "gb18030");

        assertThat(text(file, Charset.forName("GB18030"))).startsWith("收款人,").contains("㛃砚青");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-cmd", "@sum", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠a"})
    void makesNoFormulaOfAName(String name) {
        assertThat(ExpenseFiles.csvCell(name)).matches("(?s)\"?'.*");
    }

    @Test
    void quotesWhatWouldBreakTheRowAndLeavesNumbersNumbers() {
        assertThat(ExpenseFiles.csvCell("华东,一部 \"甲\"\n乙")).isEqualTo("\"华东,一部 \"\"甲\"\"\n乙\"");
        assertThat(ExpenseFiles.csvCell(Money.of("-180.00"))).isEqualTo("-180.00");
        assertThat(ExpenseFiles.csvCell(LocalDate.of(2026, 3, 18))).isEqualTo("2026-03-18");
    }

    private static PaymentRow payment(String payee, @Nullable String bank) {
        return new PaymentRow(
                ExpenseClaimId.next(),
                "BX-2603-001",
                PaymentBatchId.next(),
                "FK-2603-001",
                1,
                Money.of("1234.50"),
                payee,
                "6217000000001234567",
                bank,
                TestClock.BEGINNING,
                null,
                null);
    }

    private static String text(ResponseEntity<byte[]> file, Charset charset) {
        byte[] body = file.getBody();
        assertThat(body).isNotNull();
        return new String(body == null ? new byte[0] : body, charset);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/expense");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
