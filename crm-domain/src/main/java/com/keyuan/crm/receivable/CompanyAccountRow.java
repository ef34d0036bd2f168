package com.keyuan.crm.receivable;

/** A line of the list of company accounts. */
public record CompanyAccountRow(
        CompanyAccountId id, long version, String name, String bank, String number, boolean retired) {

    /** How a select names it: the account and the last four figures of its number. */
    public String label() {
        return name + " · " + bank + " " + number.substring(Math.max(0, number.length() - 4));
    }
}
