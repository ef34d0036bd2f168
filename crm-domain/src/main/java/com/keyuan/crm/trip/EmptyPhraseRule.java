package com.keyuan.crm.trip;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text is empty talk when it consists of nothing but phrases of the policy (了解情况, 继续跟进), whatever the
 * punctuation and the little words around them: "已打了电话，继续跟进中。" is, "打了电话，九月前定 300 吨" is not.
 */
public final class EmptyPhraseRule {

    private static final Pattern BETWEEN = Pattern.compile("[\\p{P}\\p{S}\\s]+");
    private static final Pattern BEFORE = Pattern.compile("^(?:我们|我|已经|已|再|会|将|需要|需|请|就|先|仅|只|要|并|并且|然后)+");
    private static final Pattern AFTER = Pattern.compile("(?:一下|了|中|吧|等|即可|为主)+$");

    private EmptyPhraseRule() {}

    public static boolean isEmptyTalk(String text, Collection<String> phrases) {
        List<String> empty = phrases.stream()
                .map(phrase -> pieces(phrase))
                .map(EmptyPhraseRule::joined)
                .toList();
        List<String> pieces = pieces(text);
        return pieces.isEmpty()
                || empty.contains(joined(pieces))
                || pieces.stream().allMatch(piece -> empty.contains(piece) || empty.contains(bare(piece)));
    }

    private static List<String> pieces(String text) {
        return Arrays.stream(BETWEEN.split(text.toLowerCase(Locale.ROOT)))
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    private static String joined(List<String> pieces) {
        return String.join(" ", pieces);
    }

    private static String bare(String piece) {
        return AFTER.matcher(BEFORE.matcher(piece).replaceFirst("")).replaceFirst("");
    }
}
