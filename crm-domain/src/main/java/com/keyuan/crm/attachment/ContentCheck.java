package com.keyuan.crm.attachment;

/** Whether content is really of its kind, and what of it is kept. */
interface ContentCheck {

    /** Pictures of more dots than this are refused before anybody unpacks them: 64 million, a good phone's. */
    long MOST_DOTS = 64_000_000;

    /** @throws FileRefused when it is not of this kind, broken or dangerous */
    byte[] checked(FileKind kind, byte[] content);

    static ContentCheck of(FileKind kind) {
        return switch (kind) {
            case JPG -> new JpegCleaning();
            case PNG -> new PngCleaning();
            case WEBP -> new WebpCleaning();
            case PDF -> new PdfCheck();
            case OFD -> ArchiveCheck.ofd();
            case XML -> new XmlCheck();
            case XLSX -> ArchiveCheck.xlsx();
            case CSV -> new CsvCheck();
        };
    }

    static void requireBearable(FileKind kind, long width, long height) {
        if (width <= 0 || height <= 0) {
            throw FileRefused.broken(kind);
        }
        if (width * height > MOST_DOTS) {
            throw FileRefused.imageTooLarge(width, height, MOST_DOTS / 1_000_000);
        }
    }
}
