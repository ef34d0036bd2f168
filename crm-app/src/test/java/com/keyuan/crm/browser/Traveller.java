package com.keyuan.crm.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;

/** What somebody who travels does, page by page: at the desk before and after, on the phone on the way. */
final class Traveller {

    private final Visitor desk;
    private final Visitor phone;

    Traveller(Visitor desk, Visitor phone) {
        this.desk = desk;
        this.phone = phone;
    }

    /** A new customer with one contact, held by who makes it. */
    String meets(String customer, String contact, String number) {
        desk.open("/customers/new")
                .fill("#name", customer)
                .fill("#contactName", contact)
                .fill("#contactPhone", number)
                .findsThePageInOrder()
                .press("保存")
                .sees(contact)
                .findsThePageInOrder();
        return desk.path();
    }

    /** @return the trip's address */
    String plans(String places, String purpose, LocalDate day, String... customers) {
        desk.open("/trips/new")
                .fill("#places", places)
                .fill("#purpose", purpose)
                .fill("#from", day.toString())
                .fill("#to", day.toString());
        Page page = desk.page();
        for (String customer : customers) {
            page.locator("#customers-ts-control").pressSequentially(customer.substring(0, 6));
            page.locator(".ts-dropdown .option")
                    .filter(new Locator.FilterOptions().setHasText(customer))
                    .click();
        }
        page.keyboard().press("Escape");
        desk.findsThePageInOrder().press("保存计划").sees(customers[0], "出发").findsThePageInOrder();
        return desk.path();
    }

    void setsOut(String trip) {
        phone.open(trip).tapButton("出发").sees("结束行程").findsThePageInOrder();
    }

    /** Logs a visit as one does at the gate: who, what kind, dictated, next step tomorrow. */
    void visits(String trip, String customer, String contact, String spoken, String nextStep) {
        phone.open(trip);
        Locator planned = phone.page().locator("li").filter(new Locator.FilterOptions().setHasText(customer));
        phone.goOn(planned.getByText("记拜访")::tap);
        phone.tap(contact)
                .tap("报价")
                .fill("#spoken", spoken)
                .fill("#nextStep", nextStep)
                .tap("明天");
        phone.findsThePageInOrder();
        phone.tapButton("保存拜访");
        phone.page()
                .locator("a[href^='/visits/']")
                .filter(new Locator.FilterOptions().setHasText(customer))
                .waitFor();
    }

    void comesBack(String trip) {
        phone.open(trip).findsThePageInOrder().tapButton("结束行程").sees("合格检查").findsThePageInOrder();
    }

    /** @return the claim's address */
    String claims(String trip, String category, String amount, String invoice) {
        desk.open(trip).follow("报销").findsThePageInOrder();
        desk.press("开始");
        desk.page()
                .locator(".ky-choice")
                .filter(new Locator.FilterOptions().setHasText(category))
                .click();
        desk.fill("#amount", amount).fill("#invoiceNumber", invoice);
        desk.button("加上").click();
        desk.page()
                .locator("#claim-editor tbody tr")
                .filter(new Locator.FilterOptions().setHasText(invoice))
                .waitFor();
        desk.findsThePageInOrder().press("提交").sees("待结清").findsThePageInOrder();
        return desk.path();
    }
}
