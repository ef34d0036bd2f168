package com.keyuan.crm.trust;

/** With whom a customer's trust lies. */
public enum TrustVerdict {
    /** 公司资源 */
    COMPANY,
    /** 共有 */
    SHARED,
    /** 个人资源 */
    PERSONAL,
    /** 证据不足: too little is known for a colour, an alert or a reason to rotate. */
    UNKNOWN
}
