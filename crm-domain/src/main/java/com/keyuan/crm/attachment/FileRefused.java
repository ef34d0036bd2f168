package com.keyuan.crm.attachment;

import com.keyuan.crm.shared.RuleViolation;

/** A file was not taken; the message says why and what would be. */
public class FileRefused extends RuleViolation {

    private FileRefused(String messageKey, Object... arguments) {
        super(messageKey, "file", arguments);
    }

    static FileRefused empty() {
        return new FileRefused("attachment.refused.empty");
    }

    static FileRefused tooLarge(int megabytes) {
        return new FileRefused("attachment.refused.tooLarge", megabytes);
    }

    static FileRefused kindNotTaken(String extension) {
        return new FileRefused("attachment.refused.kindNotTaken", extension);
    }

    /** The content is something else than the name says. */
    static FileRefused notWhatItsNameSays(FileKind kind) {
        return new FileRefused("attachment.refused.notWhatItsNameSays", kind);
    }

    static FileRefused broken(FileKind kind) {
        return new FileRefused("attachment.refused.broken", kind);
    }

    static FileRefused imageTooLarge(long width, long height, long megapixels) {
        return new FileRefused("attachment.refused.imageTooLarge", width, height, megapixels);
    }

    /** It would unpack to more than can be borne. */
    static FileRefused unpacksTooLarge() {
        return new FileRefused("attachment.refused.unpacksTooLarge");
    }

    /** XML that declares its own document type could define entities. */
    static FileRefused documentType() {
        return new FileRefused("attachment.refused.documentType");
    }

    static FileRefused macros() {
        return new FileRefused("attachment.refused.macros");
    }

    static FileRefused tooMany(int most) {
        return new FileRefused("attachment.refused.tooMany", most);
    }
}
