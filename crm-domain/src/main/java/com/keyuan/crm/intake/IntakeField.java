package com.keyuan.crm.intake;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a file may say; see {@code docs/import.md}. */
public enum IntakeField {
    NAME(IntakeKind.CUSTOMERS, true, false, "客户名称|客户|名称|公司|公司名称|单位名称|企业名称|name|customer|account|company|companyname"),
    SHORT_NAME(IntakeKind.CUSTOMERS, false, false, "简称|客户简称|shortname"),
    CREDIT_CODE(IntakeKind.CUSTOMERS, false, false, "统一社会信用代码|信用代码|税号|creditcode|uscc"),
    KIND(IntakeKind.CUSTOMERS, false, true, "客户类型|类型|kind|type"),
    INDUSTRY(IntakeKind.CUSTOMERS, false, true, "行业|所属行业|industry|sector"),
    REGION(IntakeKind.CUSTOMERS, false, true, "地区|区域|省市|所在地|省份|region|province"),
    ADDRESS(IntakeKind.CUSTOMERS, false, false, "地址|详细地址|通讯地址|address|officelocation"),
    HEADCOUNT(IntakeKind.CUSTOMERS, false, false, "人数|员工人数|规模|headcount|employees"),
    ESTIMATE(IntakeKind.CUSTOMERS, false, false, "年需求|年需求估计|需求估计|estimate|demandestimate"),
    SPECIAL_NEEDS(IntakeKind.CUSTOMERS, false, false, "特殊需求|specialneeds"),
    PREFERENCES(IntakeKind.CUSTOMERS, false, false, "采购偏好|偏好|preferences"),
    SOURCE(IntakeKind.CUSTOMERS, false, true, "来源|客户来源|source"),
    HOLDER(IntakeKind.CUSTOMERS, false, true, "持有人|负责人|业务员|销售员|holder|owner|salesperson"),
    CONTACT_NAME(IntakeKind.CUSTOMERS, false, false, "联系人|联系人姓名|contact|contactname"),
    CONTACT_TITLE(IntakeKind.CUSTOMERS, false, false, "职务|职位|title|contacttitle"),
    CONTACT_PHONE(IntakeKind.CUSTOMERS, false, false, "电话|手机|联系电话|手机号|phone|mobile|contactphone"),
    CONTACT_EMAIL(IntakeKind.CUSTOMERS, false, false, "邮箱|电子邮箱|email|contactemail"),
    CONTACT_MESSAGING(IntakeKind.CUSTOMERS, false, false, "微信|微信号|messaging|wechat"),
    CONTACT_NOTES(IntakeKind.CUSTOMERS, false, false, "备注|联系人备注|notes|remark"),

    CUSTOMER(IntakeKind.ORDERS, true, true, "客户名称|客户|公司|公司名称|customer|account|company|companyname"),
    NUMBER(IntakeKind.ORDERS, false, false, "订单号|单号|订单编号|合同号|number|orderid|orderno|opportunityid"),
    DATE(IntakeKind.ORDERS, true, false, "日期|下单日期|订货日期|成交日期|date|orderdate|closedate"),
    AMOUNT(IntakeKind.ORDERS, true, false, "金额|订单金额|成交金额|amount|closevalue|total|ordertotal"),
    PRODUCT(IntakeKind.ORDERS, false, true, "产品|品名|产品名称|product"),
    STAGE(IntakeKind.ORDERS, false, false, "阶段|状态|商机阶段|stage|dealstage|status"),
    CHANNEL(IntakeKind.ORDERS, false, false, "渠道|下单渠道|channel"),
    SALESPERSON(IntakeKind.ORDERS, false, true, "业务员|销售员|负责人|salesperson|salesagent|employee|agent"),

    CALL_CHANNEL(IntakeKind.CALLS, true, true, "公司号码|本方号码|渠道|公司渠道|线路|channel|line|ournumber|companynumber"),
    CALL_TIME(IntakeKind.CALLS, true, false, "时间|通话时间|开始时间|呼叫时间|time|starttime|startedat|calltime"),
    CALL_DIRECTION(IntakeKind.CALLS, true, false, "方向|呼叫方向|呼叫类型|通话类型|类型|direction|calltype|type"),
    CALL_PEER(IntakeKind.CALLS, true, false, "对方号码|客户号码|对方|号码|peer|remote|remotenumber|customernumber"),
    CALL_DURATION(IntakeKind.CALLS, false, false, "时长|通话时长|秒数|duration|seconds|talktime"),
    CALL_ANSWERED(IntakeKind.CALLS, false, true, "接听人|坐席|业务员|同事|经办人|answeredby|agent|colleague"),
    CALL_MATTER(IntakeKind.CALLS, false, false, "新的事|新事|带来新的事|新需求|opensmatter|matter"),
    CALL_REFERENCE(IntakeKind.CALLS, false, false, "编号|通话编号|流水号|记录编号|reference|callid|id|uuid"),
    CALL_NOTE(IntakeKind.CALLS, false, false, "备注|摘要|内容|note|notes|remark|subject"),

    INVOICE_CUSTOMER(IntakeKind.INVOICES, true, true, "客户名称|客户|公司|公司名称|购方名称|customer|account|company|customername"),
    INVOICE_NUMBER(IntakeKind.INVOICES, true, false, "发票号|发票号码|票号|number|invoice|invoiceno|invoicenumber"),
    INVOICE_ISSUED(IntakeKind.INVOICES, true, false, "开票日期|开票日|发票日期|issued|issuedate|issuedon|invoicedate"),
    INVOICE_DUE(IntakeKind.INVOICES, true, false, "到期日|到期日期|应付日期|due|duedate|dueon"),
    INVOICE_AMOUNT(IntakeKind.INVOICES, true, false, "金额|价税合计|含税金额|发票金额|amount|total|invoiceamount"),
    INVOICE_SETTLED(IntakeKind.INVOICES, false, false, "收清日期|付款日期|结清日期|回款日期|settled|settleddate|settledon|paiddate"),
    INVOICE_DISPUTED(IntakeKind.INVOICES, false, false, "争议|有争议|是否有争议|disputed|dispute"),

    RECEIPT_REFERENCE(
            IntakeKind.RECEIPTS, true, false, "流水号|银行流水号|交易流水号|交易号|凭证号|reference|bankreference|transactionid|ref"),
    RECEIPT_DATE(IntakeKind.RECEIPTS, true, false, "到账日期|交易日期|记账日期|日期|date|receiveddate|transactiondate|bookingdate"),
    RECEIPT_AMOUNT(IntakeKind.RECEIPTS, true, false, "金额|收入金额|贷方金额|到账金额|贷方发生额|amount|credit|creditamount"),
    RECEIPT_PAYER(IntakeKind.RECEIPTS, true, false, "付款方|对方户名|付款人|对方名称|对方账户名称|payer|payername|counterparty"),
    RECEIPT_ACCOUNT(IntakeKind.RECEIPTS, true, true, "收款账户|本方账号|账号|收款账号|本方账户|account|companyaccount|ouraccount"),
    RECEIPT_CUSTOMER(IntakeKind.RECEIPTS, false, true, "客户|客户名称|customer|customername"),
    RECEIPT_NOTE(IntakeKind.RECEIPTS, false, false, "摘要|用途|附言|备注|note|remark|purpose|description");

    private final IntakeKind kind;
    private final boolean required;
    private final boolean choosable;
    private final String headers;

    IntakeField(IntakeKind kind, boolean required, boolean choosable, String headers) {
        this.kind = kind;
        this.required = required;
        this.choosable = choosable;
        this.headers = headers;
    }

    public IntakeKind kind() {
        return kind;
    }

    /** Whether a file without it says nothing. */
    public boolean isRequired() {
        return required;
    }

    /** Whether its values are names of something kept elsewhere, so that an unknown one may be mapped. */
    public boolean isChoosable() {
        return choosable;
    }

    /** Whether an unknown value may be entered as a new one; the maintained lists are not grown by files. */
    public boolean isCreatable() {
        return this == CUSTOMER || this == PRODUCT || this == SALESPERSON;
    }

    /** Whether its values are personal: they stay sealed in the row and are not repeated in findings. */
    public boolean isPersonal() {
        return name().startsWith("CONTACT_") || this == CALL_PEER;
    }

    /** Whether the row is still worth something without the value. */
    public boolean isOmittable() {
        return choosable && !required;
    }

    public static List<IntakeField> of(IntakeKind kind) {
        return Arrays.stream(values()).filter(field -> field.kind == kind).toList();
    }

    /** The field that a header of a foreign file most likely means. */
    public static Optional<IntakeField> guess(IntakeKind kind, String header) {
        String plain = Normalizer.normalize(header, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_*:：()（）.-]", "");
        return of(kind).stream()
                .filter(field -> Arrays.asList(field.headers.split("\\|")).contains(plain))
                .findFirst();
    }
}
