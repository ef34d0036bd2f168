package com.keyuan.crm.intake;

/** An invoice or a receipt with what its number stands for, as one piece of text; the database says the same. */
final class MoneyMark {

    private MoneyMark() {}

    static String of(InvoiceLine line) {
        return String.join(
                "\n",
                line.number(),
                String.valueOf(line.customer().id()),
                line.issuedOn().toString(),
                line.dueOn().toString(),
                line.amount().amount().toPlainString());
    }

    static String of(ReceiptLine line) {
        return String.join(
                "\n",
                line.reference(),
                String.valueOf(line.account().id()),
                line.receivedOn().toString(),
                line.amount().amount().toPlainString());
    }

    /** That nothing of the invoice is open. */
    static String settled(String number) {
        return number + "\nsettled";
    }
}
