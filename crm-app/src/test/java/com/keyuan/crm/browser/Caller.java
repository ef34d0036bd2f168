package com.keyuan.crm.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What somebody of the phone team does: takes a call out of the queue, asks blindly, compares, says the result. */
final class Caller {

    private final Visitor desk;

    Caller(Visitor desk) {
        this.desk = desk;
    }

    void rings(String customer, String contact) {
        desk.open("/verifications").findsThePageInOrder();
        desk.press("拨打 " + customer).press("拨给 " + contact);
        desk.button("录入答案").waitFor();
    }

    /** The report's words are not there before the answer is. */
    void doesNotKnow(String reported) {
        desk.doesNotSee(reported).findsThePageInOrder();
    }

    /** Records every answer: a visit that took place, all as reported, nothing unsolved, content with four of five. */
    void hearsThatAllIsTrue(String words) {
        hears(true, words);
    }

    void hearsThatNobodyCame(String words) {
        hears(false, words);
    }

    /**
     * Rings whoever is first in the queue, and hears of something unsolved.
     *
     * @return the customer
     */
    String hearsOfAProblem(String problem) {
        desk.open("/verifications").findsThePageInOrder();
        Page page = desk.page();
        String customer = page.locator("#rows tr:has(form[action$='/calls']) .strong")
                .first()
                .innerText()
                .strip();
        desk.press("拨打 " + customer);
        desk.goOn(() -> page.locator("form[action$='/dial'] button").first().click());
        Locator unsolved = page.locator("form[action$='/answers']:has(input[name=question][value=UNSOLVED])");
        for (int step = 0; step < 20 && unsolved.count() == 0; step++) {
            answersNext(true, "客户这样说");
        }
        unsolved.locator("#choice-YES").check();
        unsolved.locator("#words").fill(problem);
        desk.goOn(unsolved.locator("button[type=submit]")::click);
        return customer;
    }

    private void answersNext(boolean yesOrNo, String words) {
        Locator judging = desk.page().locator("form[action$='/judgements']").first();
        if (judging.count() > 0) {
            Locator agrees = judging.getByText("一致", new Locator.GetByTextOptions().setExact(true));
            desk.goOn(agrees::click);
        } else {
            Locator asking = desk.page().locator("form[action$='/answers']");
            answer(asking, yesOrNo, words);
            desk.goOn(asking.locator("button[type=submit]")::click);
        }
    }

    private void hears(boolean there, String words) {
        Page page = desk.page();
        Locator result = page.locator("form[action$='/result']");
        Locator judging = page.locator("form[action$='/judgements']").first();
        Locator asking = page.locator("form[action$='/answers']");
        boolean first = true;
        for (int step = 0; step < 20 && result.count() == 0; step++) {
            if (judging.count() > 0) {
                Locator judgement =
                        judging.getByText(there ? "一致" : "有出入", new Locator.GetByTextOptions().setExact(true));
                desk.goOn(judgement::click);
            } else {
                answer(asking, first && there, words);
                desk.goOn(asking.locator("button[type=submit]")::click);
                first = false;
            }
        }
        result.waitFor();
    }

    private static void answer(Locator asking, boolean yesOrNo, String words) {
        if (asking.locator("#choice-YES").count() > 0) {
            asking.locator(yesOrNo ? "#choice-YES" : "#choice-NO").check();
        } else if (asking.locator("#rating-4").count() > 0) {
            asking.locator("#rating-4").check();
        } else {
            asking.locator("#words").fill(words);
        }
    }

    void says(String result, String note) {
        Page page = desk.page();
        page.locator("form[action$='/result'] label").getByText(result).first().click();
        page.locator("form[action$='/result'] #note").fill(note);
        desk.findsThePageInOrder().press("记下结论");
    }
}
