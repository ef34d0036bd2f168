package com.keyuan.crm.customer;

import java.util.Locale;

/**
 * One choice of a maintained list.
 *
 * @param retired no longer offered, still shown where it was chosen
 */
public record ListEntry(String code, String zh, String en, int position, boolean retired) {

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
