package com.keyuan.crm.customer;

/**
 * A column that stands sealed under a master key, so that it is found where all of them are opened or sealed anew. A room
 * that seals something by {@link MasterSeal} makes this known as a bean.
 *
 * @param idColumn a UUID of its own for each row
 * @param keyColumn where the id of the master key stands
 * @param boundTo what the ciphertext is bound to, without the bar and the row's id at its end
 */
public record SealedColumn(String table, String idColumn, String column, String keyColumn, String boundTo) {

    /** What the ciphertext of a row is bound to. */
    public String place(String id) {
        return boundTo + "|" + id;
    }

    @Override
    public String toString() {
        return table + "." + column;
    }
}
