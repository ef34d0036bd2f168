package com.keyuan.crm.customer;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Folds what does not tell two companies apart: widths, case, spaces, brackets, punctuation and the words for the form
 * of a company. The region stays: 上海恒桥建设 and 北京恒桥建设 are two; 集团 stays, a group is not its subsidiary.
 */
public final class NameKeyRule {

    /** The longest key that is stored; NFKC can lengthen a name. */
    public static final int LONGEST = 400;

    private static final Pattern ENGLISH_FORM = Pattern.compile(
            "[\\s,.]+(co|company|corp|corporation|inc|incorporated|ltd|limited|llc|plc|gmbh|ag|sa|pte)[\\s.,]*$");
    private static final Pattern FOLDED = Pattern.compile("[\\s\\p{Z}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\\p{Pd}.,·・•'\"&/]+");
    private static final List<String> CHINESE_FORMS = List.of("股份有限公司", "有限责任公司", "有限公司", "股份公司", "总公司", "公司");

    private NameKeyRule() {}

    public static String key(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String key =
                withoutChineseForm(FOLDED.matcher(withoutEnglishForm(folded)).replaceAll(""));
        if (key.isEmpty()) {
            key = folded.strip();
        }
        return key.length() <= LONGEST ? key : key.substring(0, LONGEST);
    }

    private static String withoutEnglishForm(String name) {
        String rest = name;
        for (String next = cut(rest); !next.isBlank() && !next.equals(rest); next = cut(rest)) {
            rest = next;
        }
        return rest;
    }

    private static String cut(String name) {
        return ENGLISH_FORM.matcher(name).replaceFirst("");
    }

    private static String withoutChineseForm(String name) {
        return CHINESE_FORMS.stream()
                .filter(form -> name.endsWith(form) && name.length() > form.length())
                .findFirst()
                .map(form -> name.substring(0, name.length() - form.length()))
                .orElse(name);
    }
}
