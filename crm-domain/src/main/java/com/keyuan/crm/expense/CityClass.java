package com.keyuan.crm.expense;

/** How dear a city is. */
public enum CityClass {
    /** 一线城市 */
    FIRST,
    /** 省会、计划单列市等 */
    SECOND,
    /** 其他地区 */
    OTHER
}
