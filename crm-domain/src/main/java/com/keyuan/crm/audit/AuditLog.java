package com.keyuan.crm.audit;

/** The log itself; it can be written to and read, never changed. */
public interface AuditLog {

    /** Appends within the present transaction, reading no other entry. */
    void append(AuditEntry entry);
}
