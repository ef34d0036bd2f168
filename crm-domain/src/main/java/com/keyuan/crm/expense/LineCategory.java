package com.keyuan.crm.expense;

/** What money was spent on. */
public enum LineCategory {
    /** 长途交通 */
    TRANSPORT(true),
    /** 住宿 */
    LODGING(true),
    /** 餐费 */
    MEALS(true),
    /** 市内交通: fares without a receipt happen */
    LOCAL_TRANSPORT(false),
    /** 招待 */
    HOSPITALITY(true),
    /** 补助: by days, without invoice */
    ALLOWANCE(false),
    /** 其他 */
    OTHER(true);

    private final boolean needsInvoice;

    LineCategory(boolean needsInvoice) {
        this.needsInvoice = needsInvoice;
    }

    public boolean needsInvoice() {
        return needsInvoice;
    }

    /** Whether a line may stand for several days: nights of lodging, days of an allowance. */
    public boolean spansDays() {
        return this == LODGING || this == ALLOWANCE;
    }
}
