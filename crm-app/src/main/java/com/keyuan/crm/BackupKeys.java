package com.keyuan.crm;

/** The keys of backups; those of old backups stay as long as the backups do. */
record BackupKeys(KeyRing ring) {}
