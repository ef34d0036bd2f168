package com.keyuan.crm.audit;

/** What something that the log mentions is called, by its id or code, in both languages. */
public record AuditName(String chinese, String english) {}
