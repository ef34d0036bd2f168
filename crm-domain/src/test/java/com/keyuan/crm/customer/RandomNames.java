package com.keyuan.crm.customer;

import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Names of few signs, so that pieces of one are found in others, and the readings of these signs. */
public final class RandomNames implements Readings {

    private static final Map<String, Set<String>> READINGS = Map.of(
            "重", Set.of("zhong", "chong"),
            "药", Set.of("yao"),
            "庆", Set.of("qing"),
            "厦", Set.of("xia", "sha"),
            "门", Set.of("men"),
            "西", Set.of("xi"),
            "安", Set.of("an"),
            "女", Set.of("nv"));

    public static final String SIGNS = "重药庆厦门西安女AB3'\\:&|";
    private static final String[] FORMS = {"", "有限公司", "股份有限公司", "（集团）有限公司", " Co., Ltd."};

    private final Random random;

    public RandomNames(long seed) {
        this.random = new Random(seed);
    }

    @Override
    public Set<String> of(String sign) {
        return READINGS.getOrDefault(sign, Set.of(sign));
    }

    public String name() {
        return "门" + piece(8) + FORMS[random.nextInt(FORMS.length)];
    }

    public String piece(int most) {
        StringBuilder piece = new StringBuilder();
        for (int n = 1 + random.nextInt(most); n > 0; n--) {
            piece.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return piece.toString();
    }

    /** A piece of the name as somebody might type it: in signs, in pinyin, in initials. */
    public String typed(String key) {
        int[] signs = key.codePoints().toArray();
        int from = random.nextInt(signs.length);
        int to = from + 1 + random.nextInt(signs.length - from);
        StringBuilder typed = new StringBuilder();
        int way = random.nextInt(3);
        for (int n = from; n < to; n++) {
            String sign = Character.toString(signs[n]);
            String reading = of(sign).stream()
                    .skip(random.nextInt(of(sign).size()))
                    .findFirst()
                    .orElse(sign);
            typed.append(way == 0 ? sign : way == 1 ? reading : reading.substring(0, 1));
        }
        // letters of the name among those of pinyin may be read otherwise, and other signs are no pinyin
        String piece = key.substring(from, to);
        boolean pinyin =
                piece.matches("[^a-z0-9]+|[a-z0-9]+") && typed.toString().matches("[a-z0-9]+");
        return pinyin ? typed.toString() : piece;
    }
}
