package com.keyuan.crm.attachment;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.Refused;
import com.keyuan.crm.shared.SourceRef;

/** The room that owns the record does not let this person at its files; the log names that record. */
public class FileAccessRefused extends Refused {

    private final SourceRef owner;

    public FileAccessRefused(SourceRef owner) {
        super(Action.ATTACHMENT_USE, null);
        this.owner = owner;
    }

    @Override
    public SourceRef subject() {
        return owner;
    }
}
