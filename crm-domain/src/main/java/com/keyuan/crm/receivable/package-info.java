/** Money owed: invoices, receipts, the ledger that matches them, ageing, and chasing what is late. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "people", "audit", "access", "calendar", "customer", "allocation", "contract"})
package com.keyuan.crm.receivable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
