package com.keyuan.crm.territory;

/** How well a person knows an industry, by how many of their customers belong to it. */
public final class ExperienceRule {

    /** Not at all. */
    public static final int NONE = 2;

    /** From so many customers of the industry on a person knows it well. */
    static final int WELL = 5;

    private ExperienceRule() {}

    /** @param held how many customers of the industry the person holds or held */
    public static int inexperience(int held) {
        return held >= WELL ? 0 : held > 0 ? 1 : NONE;
    }
}
