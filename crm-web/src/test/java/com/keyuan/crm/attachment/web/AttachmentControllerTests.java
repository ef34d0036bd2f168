package com.keyuan.crm.attachment.web;

import static com.keyuan.crm.shared.web.WebTestConfiguration.asking;
import static com.keyuan.crm.shared.web.WebTestConfiguration.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.keyuan.crm.attachment.AttachmentFile;
import com.keyuan.crm.attachment.AttachmentId;
import com.keyuan.crm.attachment.AttachmentList;
import com.keyuan.crm.attachment.AttachmentRow;
import com.keyuan.crm.attachment.AttachmentService;
import com.keyuan.crm.attachment.CheckedFile;
import com.keyuan.crm.attachment.FileKind;
import com.keyuan.crm.customer.CustomerReading;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.TimeOrderedIds;
import com.keyuan.crm.shared.web.WebTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest(AttachmentController.class)
class AttachmentControllerTests {

    private final MockMvcTester mvc;
    private final CurrentUser sales = user(Role.SALES);
    private final AttachmentId id = AttachmentId.next();
    private final SourceRef owner = new SourceRef("customer", TimeOrderedIds.next());

    @MockitoBean
    private AttachmentService attachments;

    @MockitoBean
    private CustomerReading customers;

    AttachmentControllerTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @BeforeEach
    void given() {
        AttachmentRow photo = new AttachmentRow(
                id,
                "门头<b>.jpg",
                FileKind.JPG,
                1_300_000,
                true,
                sales.id(),
                "周砚青",
                Instant.parse("2026-03-18T02:00:00Z"));
        when(attachments.listOf(any(CurrentUser.class), any()))
                .thenReturn(new AttachmentList(owner, List.of(photo), AttachmentId.next(), true, sales.id()));
    }

    @Test
    void sendsAFileToBeKeptAndNeverRun() {
        when(attachments.open(sales, id)).thenReturn(file("发票\"; x=.pdf", "application/pdf"));
        assertThat(mvc.get().uri("/attachments/{id}", id).with(asking(sales)))
                .hasStatusOk()
                .hasContentType("application/pdf")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                .hasHeader("Content-Length", "4")
                .hasHeader("Cache-Control", "no-store")
                .satisfies(result -> assertThat(result.getResponse().getHeader("Content-Disposition"))
                        .startsWith("attachment;")
                        .contains("filename*=UTF-8''%E5%8F%91%E7%A5%A8%22%3B%20x%3D.pdf"))
                .bodyText()
                .isEqualTo("%PDF");
    }

    @Test
    void sendsASmallPictureToBeSeenInThePage() {
        when(attachments.openThumbnail(sales, id)).thenReturn(file("门头.jpg", "image/jpeg"));
        assertThat(mvc.get().uri("/attachments/{id}/thumbnail", id).with(asking(sales)))
                .hasContentType("image/jpeg")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .satisfies(result -> assertThat(result.getResponse().getHeader("Content-Disposition"))
                        .startsWith("inline;"));
    }

    @Test
    void listsARecordsFiles() {
        assertThat(mvc.get().uri("/attachments/of/customer/{id}", owner.id()).with(asking(sales)))
                .hasStatusOk()
                .bodyText()
                .contains("门头&lt;b&gt;.jpg", "1.2 MB", "/thumbnail", "/removal", "id=\"files-" + owner.id())
                .doesNotContain("门头<b>");
    }

    @Test
    void keepsAFile() {
        assertThat(add("发票.pdf")).hasStatusOk();
        verify(attachments).store(eq(sales), eq(id), eq(owner), eq("发票.pdf"), any(InputStream.class));
    }

    /** What the checks of the domain refuse, as a person reads it. */
    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("a.pdf", new byte[0], "文件是空的"),
                Arguments.of("a.pdf", new byte[CheckedFile.LARGEST + 1], "文件超过 10 MB"),
                Arguments.of("setup.exe", new byte[1], "不接收“exe”文件"),
                Arguments.of("a.jpg", new byte[] {'M', 'Z'}, "内容不是 JPG 文件"),
                Arguments.of(
                        "a.pdf", "%PDF-1.7 ".getBytes(java.nio.charset.StandardCharsets.US_ASCII), "不是完整的 PDF 文件"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysWhyItDoesNotKeepAFile(String name, byte[] content, String message) {
        when(attachments.store(any(), any(), any(), any(), any())).thenAnswer(call -> {
            CheckedFile.of(call.getArgument(3), new ByteArrayInputStream(content));
            return id;
        });
        assertThat(add(name)).hasStatus(422).bodyText().contains(message, "role=\"alert\"");
    }

    @Test
    void isABadRequestWithoutAFile() {
        assertThat(mvc.post()
                        .uri("/attachments")
                        .with(asking(sales))
                        .locale(Locale.CHINA)
                        .param("id", id.toString())
                        .param("kind", "customer")
                        .param("owner", "no-uuid"))
                .hasStatus(422);
    }

    @Test
    void removesAFile() {
        when(attachments.remove(sales, id)).thenReturn(owner);
        assertThat(mvc.post().uri("/attachments/{id}/removal", id).with(asking(sales)))
                .hasStatusOk();
        verify(attachments).remove(sales, id);
    }

    private MvcTestResult add(String name) {
        return mvc.post()
                .uri("/attachments")
                .multipart()
                .file(new MockMultipartFile("file", name, "image/jpeg", new byte[] {1}))
                .with(asking(sales))
                .param("id", id.toString())
                .param("kind", owner.kind())
                .param("owner", owner.id().toString())
                .exchange();
    }

    private static AttachmentFile file(String name, String type) {
        return new AttachmentFile(name, type, 4, "", new ByteArrayInputStream(new byte[] {'%', 'P', 'D', 'F'}));
    }
}
