package com.keyuan.crm.demo;

import com.keyuan.crm.demo.DemoExpenseLines.Line;
import com.keyuan.crm.demo.DemoExpenses.Fate;
import com.keyuan.crm.demo.DemoExpenses.Journey;
import com.keyuan.crm.expense.LineCategory;
import com.keyuan.crm.shared.BusinessZone;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The invoices of the last months as small PDF files of one page each. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoExpenseFiles {

    private static final int DAYS = 60;

    private static final Map<LineCategory, String> NAMES = Map.of(
            LineCategory.TRANSPORT, "火车票",
            LineCategory.LODGING, "住宿发票",
            LineCategory.MEALS, "餐费发票",
            LineCategory.HOSPITALITY, "招待发票");

    private final JdbcTemplate jdbc;
    private final Clock clock;

    private final List<Object[]> files = new ArrayList<>();
    private final List<Object[]> pieces = new ArrayList<>();

    void of(UUID line, Line spent, Journey journey, Fate fate) {
        DemoExpenseLines.Paper paper = spent.paper();
        if (paper == null || journey.to().isBefore(BusinessZone.today(clock).minusDays(DAYS))) {
            return;
        }
        byte[] content = pdf(List.of(
                "DEMO E-INVOICE",
                "No. " + paper.number(),
                "Date " + spent.on(),
                "Total CNY " + paper.total().toPlainString()));
        UUID id = DemoIds.at(fate.began(), "attachment", line.toString());
        files.add(new Object[] {
            id,
            line,
            NAMES.getOrDefault(spent.category(), "发票") + ".pdf",
            content.length,
            sha256(content),
            journey.person(),
            Timestamp.from(fate.began())
        });
        pieces.add(new Object[] {id, content});
    }

    void write() {
        jdbc.batchUpdate("""
                insert into attachment (id, version, owner_kind, owner_id, file_name, kind, size, sha256, thumbnail, created_by, created_at)
                values (?, 0, 'expense_line', ?, ?, 'PDF', ?, ?, false, ?, ?)""", files);
        jdbc.batchUpdate("insert into attachment_piece (attachment_id, position, content) values (?, 0, ?)", pieces);
    }

    /** A PDF of one page with these lines; ASCII only, for the fonts that every reader has. */
    private static byte[] pdf(List<String> lines) {
        StringBuilder text = new StringBuilder("BT /F1 16 Tf 40 240 Td 24 TL\n");
        lines.forEach(line -> text.append('(').append(line).append(") Tj T*\n"));
        text.append("ET");
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 300] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder places = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
        for (int n = 0; n < objects.size(); n++) {
            places.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(n + 1).append(" 0 obj\n").append(objects.get(n)).append("\nendobj\n");
        }
        int at = pdf.length();
        pdf.append(places)
                .append("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n")
                .append(at)
                .append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
