package com.keyuan.crm.attachment;

import com.keyuan.crm.shared.RuleViolation;

/** A file was not taken; the message says why and what would be. */
public class FileRefused extends RuleViolation {

    private FileRefused(String reason, Object... arguments) {
        super("attachment.refused." + reason, "file", arguments);
    }

    static FileRefused empty() {
        return new FileRefused("empty");
    }

    static FileRefused tooLarge(int megabytes) {
        return new FileRefused("tooLarge", megabytes);
    }

    static FileRefused kindNotTaken(String extension) {
        return new FileRefused("kindNotTaken", extension);
    }

    /** The content is something else than the name says. */
    static FileRefused notWhatItsNameSays(FileKind kind) {
        return new FileRefused("notWhatItsNameSays", kind);
    }

    static FileRefused broken(FileKind kind) {
        return new FileRefused("broken", kind);
    }

    static FileRefused imageTooLarge(long width, long height, long megapixels) {
        return new FileRefused("imageTooLarge", width, height, megapixels);
    }

    /** It would unpack to more than can be borne. */
    static FileRefused unpacksTooLarge() {
        return new FileRefused("unpacksTooLarge");
    }

    /** XML that declares its own document type could define entities. */
    static FileRefused documentType() {
        return new FileRefused("documentType");
    }

    static FileRefused macros() {
        return new FileRefused("macros");
    }

    static FileRefused tooMany(int most) {
        return new FileRefused("tooMany", most);
    }
}
