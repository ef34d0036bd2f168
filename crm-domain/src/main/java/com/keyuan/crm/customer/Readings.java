package com.keyuan.crm.customer;

import java.util.Set;

/** How a sign may be read: 重 is zhong and chong. */
public interface Readings {

    /**
     * Every reading in pinyin without tones, {@code v} for ü, in lower case; a sign that has none, a letter or figure, is
     * its own.
     */
    Set<String> of(String sign);
}
