package com.keyuan.crm.customer.persistence;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import com.keyuan.crm.customer.NameSorting;
import java.text.Normalizer;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Pinyin by the houbb library, which reads whole words: 重庆 is chong qing, 重工 is zhong gong. */
@Component
class PinyinNameSorting implements NameSorting {

    private static final int LONGEST = 400;

    @Override
    public String keyOf(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC);
        String pinyin = PinyinHelper.toPinyin(folded, PinyinStyleEnum.NORMAL, " ")
                .toLowerCase(Locale.ROOT)
                .strip();
        return pinyin.length() <= LONGEST ? pinyin : pinyin.substring(0, LONGEST);
    }
}
