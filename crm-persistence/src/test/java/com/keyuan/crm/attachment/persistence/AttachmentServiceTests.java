package com.keyuan.crm.attachment.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.attachment.AttachmentFile;
import com.keyuan.crm.attachment.AttachmentId;
import com.keyuan.crm.attachment.AttachmentList;
import com.keyuan.crm.attachment.AttachmentService;
import com.keyuan.crm.attachment.CheckedFile;
import com.keyuan.crm.attachment.FileRefused;
import com.keyuan.crm.attachment.TestFiles;
import com.keyuan.crm.order.TestOrders;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.SavedOtherwise;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.Statements;
import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest
class AttachmentServiceTests {

    private final AttachmentService service;
    private final TestCompany company;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Statements statements;
    private CurrentUser sales;
    private CurrentUser colleague;
    private CurrentUser manager;
    private SourceRef customer;

    AttachmentServiceTests(
            AttachmentService service,
            TestCompany company,
            EntityManager entities,
            JdbcClient jdbc,
            Statements statements) {
        this.service = service;
        this.company = company;
        this.entities = entities;
        this.jdbc = jdbc;
        this.statements = statements;
    }

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        colleague = company.hire("华东一部", Role.SALES);
        manager = company.hire("华东部", Role.MANAGER);
        customer =
                new SourceRef("customer", new TestOrders(jdbc).customer(sales).value());
    }

    @Test
    void givesBackByteForByteWhatItKept() throws IOException {
        byte[] large = largestPdf();
        AttachmentId id = stored(sales, "合同.pdf", large);
        AttachmentFile read = service.open(manager, id);
        assertThat(read.fileName()).isEqualTo("合同.pdf");
        assertThat(read.size()).isEqualTo(large.length);
        assertThat(read.content().readAllBytes()).isEqualTo(large);
        assertThat(rows("audit_entry where kind = 'VIEWED' and subject_kind = 'attachment'"))
                .isOne();
    }

    @Test
    void keepsASmallPictureOfAnImageAndNoPlaceInEither() throws IOException {
        AttachmentId id = stored(sales, "门头.jpg", TestFiles.jpegFromAPhone(640, 480));
        assertThat(new String(service.open(sales, id).content().readAllBytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS");
        AttachmentFile small = service.openThumbnail(sales, id);
        assertThat(small.mediaType()).isEqualTo("image/jpeg");
        assertThat(small.content().readAllBytes()).hasSize(small.size()).hasSizeLessThan(20_000);
        AttachmentId document = stored(sales, "发票.pdf", TestFiles.pdf());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> service.openThumbnail(sales, document));
    }

    @Test
    void isSeenAndKeptOnlyByWhomTheOwningRoomLets() {
        AttachmentId id = stored(sales, "发票.pdf", TestFiles.pdf());
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> service.open(colleague, id));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> service.openThumbnail(colleague, id));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> service.listOf(colleague, customer));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> stored(colleague, "发票.pdf", TestFiles.pdf()))
                .satisfies(refused -> assertThat(refused.subject()).isEqualTo(customer));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> service.remove(colleague, id));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> service.remove(manager, id)); // not its author
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> service.listOf(sales, new SourceRef("person", TimeOrderedIds.next())));
        assertThat(service.listOf(sales, customer).files()).hasSize(1);
    }

    @Test
    void isRemovedByItsAuthorWithItsBytes() {
        AttachmentId id = stored(sales, "发票.pdf", TestFiles.pdf());
        AttachmentList list = service.listOf(sales, customer);
        assertThat(list.mayRemove(list.files().get(0))).isTrue();
        assertThat(service.remove(sales, id)).isEqualTo(customer);
        entities.flush();
        assertThat(rows("attachment_piece")).isZero();
        assertThat(service.listOf(sales, customer).files()).isEmpty();
        assertThat(rows("audit_entry where subject_kind = 'attachment'")).isEqualTo(2);
    }

    @Test
    void isKeptOnceWhenSentTwice() {
        AttachmentId id = AttachmentId.next();
        for (int i = 0; i < 2; i++) {
            service.store(sales, id, customer, "发票.pdf", new ByteArrayInputStream(TestFiles.pdf()));
            entities.flush();
        }
        assertThat(rows("attachment")).isOne();
        assertThat(rows("attachment_piece")).isOne();
    }

    @Test
    void keepsNoOtherFileUnderTheSameId() {
        AttachmentId id = AttachmentId.next();
        service.store(sales, id, customer, "发票.pdf", new ByteArrayInputStream(TestFiles.pdf()));
        entities.flush();
        assertThatExceptionOfType(SavedOtherwise.class)
                .isThrownBy(() ->
                        service.store(sales, id, customer, "a.png", new ByteArrayInputStream(TestFiles.png(2, 2))));
        jdbc.sql("update attachment set created_by = (select id from person where id <> created_by limit 1)")
                .update();
        entities.clear();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> service.store(sales, id, customer, "发票.pdf", new ByteArrayInputStream(TestFiles.pdf())));
    }

    @Test
    void storesNothingOfARefusedFile() {
        assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> stored(sales, "a.jpg", TestFiles.pdf()));
        assertThat(rows("attachment")).isZero();
        assertThat(rows("attachment_piece")).isZero();
        assertThat(rows("audit_entry where subject_kind = 'attachment'")).isZero();
    }

    @Test
    void takesNoMoreFilesThanARecordMayCarry() {
        for (int i = 0; i < AttachmentService.MOST_PER_RECORD; i++) {
            stored(sales, i + ".pdf", TestFiles.pdf());
        }
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> stored(sales, "51.pdf", TestFiles.pdf()))
                .satisfies(refused -> assertThat(refused.messageKey()).endsWith("tooMany"));
    }

    @Test
    void listsFilesInAFixedNumberOfStatements() throws Exception {
        stored(sales, "1.pdf", TestFiles.pdf());
        int few = statements.during(() -> service.listOf(sales, customer));
        for (int i = 0; i < 20; i++) {
            stored(sales, i + ".pdf", TestFiles.pdf());
        }
        assertThat(statements.during(() -> service.listOf(sales, customer))).isEqualTo(few);
    }

    private AttachmentId stored(CurrentUser user, String name, byte[] content) {
        AttachmentId id = service.store(user, AttachmentId.next(), customer, name, new ByteArrayInputStream(content));
        entities.flush();
        return id;
    }

    private static byte[] largestPdf() {
        byte[] bytes = new byte[CheckedFile.LARGEST];
        new Random(7).nextBytes(bytes);
        byte[] start = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        byte[] end = "\n%%EOF".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, bytes, 0, start.length);
        System.arraycopy(end, 0, bytes, bytes.length - end.length, end.length);
        return bytes;
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
