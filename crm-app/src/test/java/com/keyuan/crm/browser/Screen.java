package com.keyuan.crm.browser;

/** The two sizes every page is looked at: a desk, and a phone in the field. */
enum Screen {
    DESK(1440, 900, false),
    PHONE(390, 844, true);

    final int width;
    final int height;
    final boolean touch;

    Screen(int width, int height, boolean touch) {
        this.width = width;
        this.height = height;
        this.touch = touch;
    }
}
