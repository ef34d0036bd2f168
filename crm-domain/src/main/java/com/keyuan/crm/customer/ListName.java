package com.keyuan.crm.customer;

import java.util.Locale;

/** What a choice of a maintained list is called. */
public record ListName(String zh, String en) {

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
