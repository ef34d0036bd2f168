package com.keyuan.crm.demo;

/**
 * One room's part of the demo company. Parts are loaded in the order of their {@code @Order} within one transaction;
 * before each the database has what the earlier ones saved. Put {@code @Component @Profile("demo")} on it.
 */
interface DemoPart {

    void load();
}
