package com.keyuan.crm.shared.web;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The font of printed papers: a TrueType font of the system that has Chinese characters, embedded in every file. (The
 * outlines of Noto CJK are of another kind, which cannot be embedded.)
 */
@Component
@RequiredArgsConstructor
@Slf4j
public class PrintFont {

    /** Debian's fonts-droid-fallback and fonts-wqy-zenhei, Windows, macOS. */
    private static final List<String> USUAL = List.of(
            "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
            "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
            "C:/Windows/Fonts/simhei.ttf",
            "/System/Library/Fonts/Supplemental/Arial Unicode.ttf",
            "/Library/Fonts/Arial Unicode.ttf");

    private final PrintSettings settings;
    private @Nullable BaseFont font;

    /** @throws PrintFontMissing when there is none, or the one that was named cannot be used */
    synchronized BaseFont get() {
        if (font == null) {
            String file = file().orElseThrow(PrintFontMissing::new);
            try {
                String face = file.endsWith(".ttc") ? file + ",0" : file;
                font = BaseFont.createFont(face, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
            } catch (IOException | DocumentException unusable) {
                log.warn("cannot print with the font {}", file, unusable);
                throw new PrintFontMissing();
            }
        }
        return font;
    }

    private Optional<String> file() {
        List<String> places = settings.font() == null ? USUAL : List.of(settings.font());
        return places.stream().filter(place -> Files.isReadable(Path.of(place))).findFirst();
    }
}
