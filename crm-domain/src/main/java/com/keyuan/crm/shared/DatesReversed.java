package com.keyuan.crm.shared;

import java.time.LocalDate;

/** A range of dates that ends before it begins. */
public class DatesReversed extends IllegalArgumentException {

    public DatesReversed(LocalDate from, LocalDate to) {
        super(from + " is after " + to);
    }
}
