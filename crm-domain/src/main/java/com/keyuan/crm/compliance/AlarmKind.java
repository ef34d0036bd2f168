package com.keyuan.crm.compliance;

/** What is out of the ordinary in how somebody looks at customers. */
public enum AlarmKind {
    /** Numbers in plain, in an hour, many times what is usual for the person. */
    MANY_REVEALS,
    /** Customers' pages, likewise. */
    MANY_VIEWS,
    /** What they have no right to, tried again and again. */
    MANY_REFUSALS,
    /** In the night or on a day off. */
    OUTSIDE_HOURS,
    /** By somebody who has given notice. */
    AFTER_NOTICE,
    /** A customer that is none: nobody has a reason to look at it. */
    DECOY
}
