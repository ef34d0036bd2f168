package com.keyuan.crm.customer;

/**
 * A province, city or district of the code list GB/T 2260.
 *
 * @param code 2, 4 or 6 digits; everything within it begins with them
 * @param label how it is shown in a line: 江苏·扬州
 */
public record Region(String code, String name, String label) {

    /** The label down to the district: 江苏·扬州·广陵区. */
    public String fullLabel() {
        return code.length() == 6 && !label.endsWith(name) ? label + "·" + name : label;
    }
}
