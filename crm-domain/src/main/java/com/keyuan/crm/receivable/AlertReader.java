package com.keyuan.crm.receivable;

/** Who is told that money is due. */
public enum AlertReader {
    HOLDER,
    MANAGER,
    DIRECTOR,
    FINANCE
}
