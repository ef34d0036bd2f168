package com.keyuan.crm.customer;

/**
 * One choice of a maintained list.
 *
 * @param retired no longer offered, still shown where it was chosen
 */
public record ListEntry(String code, ListName name, int position, boolean retired) {

    ListEntry at(int newPosition) {
        return new ListEntry(code, name, newPosition, retired);
    }
}
