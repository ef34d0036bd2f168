package com.keyuan.crm.shared;

/** What a person may be to the company; one person holds one or more. The order is that of the glossary. */
public enum Role {
    /** Salesperson 销售员: plans trips, logs visits, writes reports, claims expenses. */
    SALES,
    /** Sales manager 销售经理: reviews tiers, watches the department's book. */
    MANAGER,
    /** Sales VP or general manager 销售副总 / 总经理: signs trip reports, sees everything. */
    DIRECTOR,
    /** Sales assistant 内勤: enters signed reports and marks them qualified. */
    ASSISTANT,
    /** Phone team 电话信息部: scouts before trips, verifies after them. */
    PHONE,
    /** After-sales 售后: serves signed contracts, owns service cases. */
    SERVICE,
    /** Finance 财务: clears and pays reimbursements. */
    FINANCE,
    /** Committee member 资源分配委员会委员: votes on allocations; an additional role. */
    COMMITTEE,
    /** Compliance 合规: access log and misuse cases. */
    COMPLIANCE,
    /** Administrator 管理员: people, roles, policies; sees no customer by virtue of the role. */
    ADMIN
}
