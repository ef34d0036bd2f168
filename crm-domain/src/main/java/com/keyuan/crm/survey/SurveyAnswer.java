package com.keyuan.crm.survey;

import org.jspecify.annotations.Nullable;

/**
 * What a customer says of the company, each 1 to 5: how satisfied it is, and the brand's three degrees.
 *
 * @param awareness how well it knows what the company offers
 * @param reputation how good it thinks the company's name is
 * @param loyalty how likely it would choose the company again and recommend it
 */
public record SurveyAnswer(
        int satisfaction,
        int awareness,
        int reputation,
        int loyalty,
        @Nullable String said) {

    public static final int LONGEST = 1000;
    private static final int DETRACTOR = 2;

    /** @throws SurveyIncomplete when a figure is missing or no figure of 1 to 5, or the words are too many */
    public SurveyAnswer {
        for (int figure : new int[] {satisfaction, awareness, reputation, loyalty}) {
            if (figure < 1 || figure > 5) {
                throw new SurveyIncomplete();
            }
        }
        said = said == null || said.isBlank() ? null : said.strip();
        if (said != null && said.length() > LONGEST) {
            throw new SurveyIncomplete();
        }
    }

    /** Somebody so dissatisfied that the company looks after it: satisfaction or loyalty of 2 or less. */
    public boolean isDetractor() {
        return satisfaction <= DETRACTOR || loyalty <= DETRACTOR;
    }

    /** What after-sales reads; the figures where the customer said nothing. */
    String matter() {
        return said != null ? said : satisfaction + "/5 · " + loyalty + "/5";
    }
}
