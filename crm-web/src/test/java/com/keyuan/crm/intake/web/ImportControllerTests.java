package com.keyuan.crm.intake.web;

import static com.keyuan.crm.shared.web.WebTestConfiguration.asking;
import static com.keyuan.crm.shared.web.WebTestConfiguration.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.keyuan.crm.intake.Choice;
import com.keyuan.crm.intake.ColumnMissing;
import com.keyuan.crm.intake.Finding;
import com.keyuan.crm.intake.FindingGroup;
import com.keyuan.crm.intake.IntakeColumn;
import com.keyuan.crm.intake.IntakeField;
import com.keyuan.crm.intake.IntakeKind;
import com.keyuan.crm.intake.IntakePage;
import com.keyuan.crm.intake.IntakePages;
import com.keyuan.crm.intake.IntakeProgress;
import com.keyuan.crm.intake.IntakeRunId;
import com.keyuan.crm.intake.IntakeRunRow;
import com.keyuan.crm.intake.IntakeService;
import com.keyuan.crm.intake.IntakeState;
import com.keyuan.crm.intake.Known;
import com.keyuan.crm.intake.ReportScope;
import com.keyuan.crm.intake.RowOutcome;
import com.keyuan.crm.intake.RowReport;
import com.keyuan.crm.intake.Table;
import com.keyuan.crm.intake.ValueGroup;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.web.WebTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest(ImportController.class)
@Import(IntakeReport.class)
class ImportControllerTests {

    private static final Instant NOW = Instant.parse("2026-03-18T02:00:00Z");

    private final MockMvcTester mvc;
    private final CurrentUser assistant = user(Role.ASSISTANT);
    private final IntakeRunId id = IntakeRunId.next();

    @MockitoBean
    private IntakeService imports;

    @MockitoBean
    private IntakePages pages;

    ImportControllerTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @BeforeEach
    void given() {
        when(imports.kinds(any())).thenReturn(List.of(IntakeKind.values()));
        when(pages.list(any()))
                .thenReturn(
                        List.of(new IntakeRunRow(id, IntakeKind.ORDERS, "历史<b>.csv", IntakeState.CHECKED, 8800, NOW)));
        Finding unknown = new Finding(IntakeField.PRODUCT, "unknown", "GTXPro", "GTX Pro", true);
        when(pages.rows(any(), any(), any(), anyInt(), anyInt())).thenReturn(List.of());
        when(pages.rows(any(), any(), any(), eq(0), anyInt()))
                .thenReturn(List.of(
                        new RowReport(2, RowOutcome.BAD, List.of("=1+1", "GTXPro"), List.of(unknown)),
                        new RowReport(3, RowOutcome.KNOWN, List.of("<script>"), List.of())));
    }

    @Test
    void listsOnesOwnFilesAndAsksForOne() {
        assertThat(mvc.get().uri("/imports").with(asking(assistant)))
                .hasStatusOk()
                .bodyText()
                .contains("历史&lt;b&gt;.csv", "8,800", "已检查", "读取文件", "enctype=\"multipart/form-data\"");
        when(pages.list(any())).thenReturn(List.of());
        assertThat(mvc.get().uri("/imports?lang=en").with(asking(assistant)))
                .bodyText()
                .contains("No file");
    }

    @Test
    void readsAFile() {
        assertThat(upload("客户.csv", "客户名称\n江北恒桥\n")).hasStatus3xxRedirection().hasRedirectedUrl("/imports/" + id);
        ArgumentCaptor<Table> table = ArgumentCaptor.forClass(Table.class);
        verify(imports).read(eq(assistant), eq(id), eq(IntakeKind.CUSTOMERS), eq("客户.csv"), any(), table.capture());
        assertThat(table.getValue().headers()).containsExactly("客户名称");
    }

    @Test
    void keepsNothingOfAFileThatIsNoTable() {
        assertThat(upload("客户.csv", "客户名称\n")).hasStatus(422).bodyText().contains("文件里没有数据行");
        assertThat(upload("a.exe", "MZ")).hasStatus(422).bodyText().contains("file-error");
        assertThat(mvc.post()
                        .uri("/imports")
                        .multipart()
                        .param("id", id.toString())
                        .with(asking(assistant)))
                .hasStatus(422);
        verify(imports, never()).read(any(), any(), any(), any(), any(), any());
    }

    @Test
    void showsWhatWasFoundAndAsksWhatUnknownValuesMean() {
        when(pages.page(any(), any())).thenReturn(page(IntakeState.CHECKED));
        assertThat(mvc.get().uri("/imports/{id}", id).with(asking(assistant)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "录入 4,238 行",
                        "认不出“GTXPro”，是不是“GTX Pro”？",
                        "MAP:019a0000-0000-7000-8000-000000000002\" selected",
                        "新建产品",
                        "&lt;script&gt;",
                        "有两列用了这个列名",
                        "/report?rows=ALL",
                        "/choices")
                .doesNotContain("<script>1");
        assertThat(mvc.get().uri("/imports/{id}?lang=en", id).with(asking(assistant)))
                .bodyText()
                .contains("did you mean “GTX Pro”?", "Enter 4,238 rows");
    }

    @Test
    void showsProgressUntilItIsOver() {
        when(pages.page(any(), any())).thenReturn(page(IntakeState.IMPORTING));
        assertThat(mvc.get().uri("/imports/{id}", id).with(asking(assistant)))
                .bodyText()
                .contains("/progress", "<progress", "停止")
                .doesNotContain("/columns", "/choices");
        when(pages.progress(any(), any()))
                .thenReturn(new IntakeProgress(
                        id, IntakeState.IMPORTING, 8800, Map.of(RowOutcome.GOOD, 800, RowOutcome.ENTERED, 8000)));
        assertThat(mvc.get().uri("/imports/{id}/progress", id).with(asking(assistant)))
                .hasStatusOk()
                .doesNotContainHeader("HX-Refresh")
                .bodyText()
                .contains("8,000 / 8,800");
        when(pages.progress(any(), any()))
                .thenReturn(new IntakeProgress(id, IntakeState.DONE, 8800, Map.of(RowOutcome.ENTERED, 8800)));
        assertThat(mvc.get().uri("/imports/{id}/progress", id).with(asking(assistant)))
                .hasHeader("HX-Refresh", "true");
    }

    @Test
    void takesWhatColumnsAndValuesMean() {
        post("columns", "columns[0]", "CUSTOMER", "columns[1]", "", "columns[2]", "DATE");
        verify(imports).map(assistant, id, Map.of(0, IntakeField.CUSTOMER, 2, IntakeField.DATE));
        post(
                "choices",
                "lines[0].field",
                "PRODUCT",
                "lines[0].value",
                "GTXPro",
                "lines[0].act",
                "MAP:x",
                "lines[1].field",
                "CUSTOMER",
                "lines[1].value",
                "甲",
                "lines[1].act",
                "CREATE",
                "lines[2].field",
                "CUSTOMER",
                "lines[2].value",
                "乙",
                "lines[2].act",
                "");
        verify(imports)
                .choose(
                        assistant,
                        id,
                        List.of(
                                new Choice(IntakeField.PRODUCT, "GTXPro", Choice.Act.MAP, "x"),
                                new Choice(IntakeField.CUSTOMER, "甲", Choice.Act.CREATE, null)));
        doThrow(new ColumnMissing(IntakeField.DATE)).when(imports).map(any(), any(), any());
        assertThat(post("columns")).hasStatus3xxRedirection().flash().containsKey("toast");
    }

    @Test
    void begins() {
        assertThat(post("entering")).hasRedirectedUrl("/imports/" + id);
        verify(imports).begin(assistant, id);
        assertThat(post("cancellation")).hasRedirectedUrl("/imports/" + id);
        verify(imports).cancel(assistant, id);
        assertThat(post("removal")).hasRedirectedUrl("/imports");
        verify(imports).forget(assistant, id);
    }

    @Test
    void givesRowsBackAsTextsWithTheReasonInTheLastColumn() throws IOException {
        when(pages.pageForReport(any(), any(), any())).thenReturn(page(IntakeState.DONE));
        assertThat(cells("/imports/" + id + "/report"))
                .containsExactly(
                        List.of("客户", "产品", "产品", "原因"),
                        List.of("'=1+1", "GTXPro", "", "产品：认不出“GTXPro”，是不是“GTX Pro”？"),
                        List.of("<script>", "", "", ""));
        verify(pages).pageForReport(assistant, id, ReportScope.RETURNED);
        assertThat(cells("/imports/" + id + "/report?rows=ALL&lang=en").get(1))
                .startsWith("2", "Returned", "'=1+1")
                .endsWith("Product: “GTXPro” is unknown; did you mean “GTX Pro”?");
    }

    private List<List<String>> cells(String uri) throws IOException {
        MvcTestResult result = mvc.get().uri(uri).with(asking(assistant)).exchange();
        assertThat(result).hasStatusOk().hasHeader("Cache-Control", "no-store");
        byte[] content = result.getResponse().getContentAsByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            return book.getFirstSheet().read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
        }
    }

    private MvcTestResult upload(String name, String content) {
        return mvc.post()
                .uri("/imports")
                .multipart()
                .file(new MockMultipartFile("file", name, "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                .param("id", id.toString())
                .param("kind", "CUSTOMERS")
                .with(asking(assistant))
                .exchange();
    }

    private MvcTestResult post(String act, String... parameters) {
        MockMvcTester.MockMvcRequestBuilder request =
                mvc.post().uri("/imports/{id}/" + act, id).with(asking(assistant));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private IntakePage page(IntakeState state) {
        Known product = new Known("019a0000-0000-7000-8000-000000000002", "GTX Pro", List.of("GTX Pro"));
        return new IntakePage(
                id,
                IntakeKind.ORDERS,
                "历史.csv",
                state,
                8800,
                Map.of(RowOutcome.GOOD, 4238, RowOutcome.NO_ORDER, 4562),
                List.of(
                        new IntakeColumn(0, "客户", IntakeField.CUSTOMER, List.of("江北恒桥")),
                        new IntakeColumn(1, "产品", IntakeField.PRODUCT, List.of("GTXPro")),
                        new IntakeColumn(2, "产品", null, List.of())),
                List.of(new ValueGroup(IntakeField.PRODUCT, "GTXPro", 1480, "GTX Pro", null, null)),
                1,
                Map.of(IntakeField.PRODUCT, List.of(product)),
                List.of(new FindingGroup(IntakeField.PRODUCT, "unknown", true, 1480)),
                NOW,
                null);
    }
}
