package com.keyuan.crm.interaction;

/** Who turned to whom. */
public enum Direction {
    /** The customer turned to us. */
    IN,
    /** We turned to the customer. */
    OUT
}
