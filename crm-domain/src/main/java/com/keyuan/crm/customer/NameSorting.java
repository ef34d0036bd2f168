package com.keyuan.crm.customer;

/** How names sort: by their pinyin, so that 江 stands between 江 and 蒋 and not by code point. */
public interface NameSorting {

    /** Pinyin without tones for Chinese characters, lower case for the rest; at most 400 characters. */
    String keyOf(String name);
}
