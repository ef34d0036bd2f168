package com.keyuan.crm.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Text in UTF-8 or GB18030 without control characters, so a table and not a program under a table's name. */
final class CsvCheck implements ContentCheck {

    private static final List<Charset> TAKEN = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    @Override
    public byte[] checked(FileKind kind, byte[] content) {
        boolean text = TAKEN.stream()
                .map(charset -> read(charset, content))
                .flatMap(Optional::stream)
                .findFirst()
                .filter(read -> read.chars().noneMatch(CsvCheck::isControl))
                .isPresent();
        if (!text) {
            throw FileRefused.notWhatItsNameSays(kind);
        }
        return content;
    }

    private static Optional<CharSequence> read(Charset charset, byte[] content) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(content)));
        } catch (CharacterCodingException otherCharset) {
            return Optional.empty();
        }
    }

    private static boolean isControl(int character) {
        return character < ' ' && character != '\t' && character != '\r' && character != '\n';
    }
}
