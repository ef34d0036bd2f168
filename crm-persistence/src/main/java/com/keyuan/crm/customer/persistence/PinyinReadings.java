package com.keyuan.crm.customer.persistence;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import com.keyuan.crm.customer.Readings;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The readings of the houbb library's dictionary. */
@Component
class PinyinReadings implements Readings {

    private static final Pattern PINYIN = Pattern.compile("[a-z]+");

    @Override
    public Set<String> of(String sign) {
        if (sign.length() > 1) {
            return Set.of(sign); // a rare sign of two chars, which the dictionary does not know
        }
        Set<String> readings = PinyinHelper.toPinyinList(sign.charAt(0), PinyinStyleEnum.NORMAL).stream()
                .map(reading -> reading.toLowerCase(Locale.ROOT).replace('ü', 'v'))
                .filter(reading -> PINYIN.matcher(reading).matches())
                .collect(Collectors.toSet());
        return readings.isEmpty() ? Set.of(sign) : readings;
    }
}
