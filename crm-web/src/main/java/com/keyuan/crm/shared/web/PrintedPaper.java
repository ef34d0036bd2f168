package com.keyuan.crm.shared.web;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.FontFactory;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** A paper in A4 under the hands of whoever writes it: title, headings, text, tables; each page numbered and signed. */
public final class PrintedPaper {

    private static final float MARGIN = 56;
    private static final Color LINE = new Color(0xC8, 0xCE, 0xD6);
    private static final Color HEAD = new Color(0xF1, 0xF4, 0xF7);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    private final BaseFont font;

    /** @param foot stands on each page beside its number: who took it out and when */
    public PrintedPaper(PrintFont font, String title, String foot) {
        this.font = font.get();
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        writer.setPageEvent(new Foot(foot));
        document.addTitle(title);
        document.open();
        Paragraph heading = paragraph(title, 18, Font.BOLD);
        heading.setAlignment(Element.ALIGN_CENTER);
        heading.setSpacingAfter(14);
        add(heading);
    }

    public PrintedPaper heading(String text) {
        Paragraph heading = paragraph(text, 12.5f, Font.BOLD);
        heading.setSpacingBefore(12);
        heading.setSpacingAfter(5);
        heading.setKeepTogether(true);
        add(heading);
        return this;
    }

    public PrintedPaper text(String text) {
        add(paragraph(text, 10, Font.NORMAL));
        return this;
    }

    /** @param widths of the columns, in relation to each other */
    public PrintedPaper table(List<String> head, List<List<String>> rows, float... widths) {
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingBefore(4);
        if (!head.isEmpty()) {
            table.setHeaderRows(1);
            head.forEach(cell -> table.addCell(cell(cell, true)));
        }
        rows.forEach(row -> row.forEach(cell -> table.addCell(cell(cell, false))));
        add(table);
        return this;
    }

    /** Nothing more is written. */
    public byte[] finished() {
        document.close();
        return bytes.toByteArray();
    }

    private PdfPCell cell(String text, boolean head) {
        PdfPCell cell = new PdfPCell(phrase(text, 9, head ? Font.BOLD : Font.NORMAL, Color.BLACK));
        cell.setBorder(Rectangle.BOX);
        cell.setBorderColor(LINE);
        cell.setPadding(5);
        if (head) {
            cell.setBackgroundColor(HEAD);
        }
        return cell;
    }

    private Paragraph paragraph(String text, float size, int style) {
        Paragraph paragraph = new Paragraph(phrase(text, size, style, Color.BLACK));
        paragraph.setLeading(size * 1.6f);
        return paragraph;
    }

    /** Letters and figures in Helvetica, which Chinese fonts may lack, all else in the font that was found. */
    private Phrase phrase(String text, float size, int style, Color colour) {
        Font latin = FontFactory.getFont(FontFactory.HELVETICA, BaseFont.WINANSI, size, style, colour);
        Font chinese = new Font(font, size, style, colour);
        Phrase phrase = new Phrase(size * 1.5f);
        int from = 0;
        while (from < text.length()) {
            boolean inLatin = isLatin(text.codePointAt(from), latin);
            int to = from;
            while (to < text.length() && isLatin(text.codePointAt(to), latin) == inLatin) {
                to += Character.charCount(text.codePointAt(to));
            }
            phrase.add(new Chunk(text.substring(from, to), inLatin ? latin : chinese));
            from = to;
        }
        return phrase;
    }

    /** (The library's own selector of fonts reads a font of its own from the disk each time that it is made.) */
    private boolean isLatin(int character, Font latin) {
        return latin.getBaseFont().charExists(character) || !font.charExists(character);
    }

    private void add(Element element) {
        try {
            document.add(element);
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Foot extends PdfPageEventHelper {

        private final String words;

        private Foot(String words) {
            this.words = words;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document page) {
            line(writer, Element.ALIGN_LEFT, words, page.left());
            line(writer, Element.ALIGN_RIGHT, String.valueOf(writer.getPageNumber()), page.right());
        }

        private void line(PdfWriter writer, int side, String text, float x) {
            ColumnText.showTextAligned(
                    writer.getDirectContent(), side, phrase(text, 8, Font.NORMAL, Color.GRAY), x, MARGIN / 2, 0);
        }
    }
}
