package com.keyuan.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The committee decides between two applicants; one member is recused; the customer changes hands at once. */
@BrowserTest
class CommitteeStoryTests {

    @Test
    void decidesBetweenTwoApplicantsWithOneMemberRecused(Visitors visitors) throws IOException {
        Visitor zhou = visitors.atDesk("zhouyanqing");
        zhou.open("/pool?tier=C");
        Locator wanted = zhou.page().locator("#rows a.nm").last();
        String customer = wanted.innerText().strip();
        String place = wanted.getAttribute("href");
        String zhous = apply(zhou, place, "860000", "设备主管是老相识");
        String chens = apply(visitors.byPassword(Screen.DESK, "chenwangshu"), place, "620000", "厂区就在负责片区");

        Visitor head = visitors.atDesk("xuzhiwei");
        head.open("/applications?view=waiting").findsThePageInOrder();
        for (String application : new String[] {zhous, chens}) {
            head.open(application)
                    .sees("公平", "优先", "分散", "灵活")
                    .findsThePageInOrder()
                    .fill("#reason", "可以试")
                    .press("批准，交委员会")
                    .sees("委员会表决中");
        }

        Visitor service = visitors.atDesk("gaoyuan");
        String ballot = openBallot(service, customer);
        service.findsThePageInOrder();
        service.page().locator("details summary").filter(has("我与这家客户有利益关系")).click();
        service.fill("#what", "配偶在该公司任职").pressAndConfirm("申报").sees("回避：已申报利益关系");
        assertThat(service.page().locator("form[action$='/vote']").count())
                .as("a recused member has no vote")
                .isZero();

        vote(visitors.atDesk("qinmu"), ballot, "陈望舒", "路近，跟得勤");
        vote(visitors.atDesk("jiyunshu"), ballot, "周砚青", "回款记录好");
        Visitor chair = visitors.atDesk("shenbeichen");
        vote(chair, ballot, "陈望舒", "计划有时间表");
        chair.findsThePageInOrder();
        chair.fill("#decision-reason", "计划更实在，且路程短").pressAndConfirm("宣布并执行");
        chair.sees("结果：陈望舒", "多数票（3 / 3 票）").findsThePageInOrder();

        Download minutes = chair.page()
                .waitForDownload(() -> chair.page().locator("a[download]").click());
        assertThat(minutes.suggestedFilename()).isEqualTo("分配纪要 " + customer + ".pdf");
        assertThat(text(minutes)).contains(customer, "计划更实在，且路程短", "回避：已申报利益关系", "多数票（3/3票）");

        chair.open(place.replace("/pool/", "/customers/") + "/allocation").sees("陈望舒", "计划更实在，且路程短");
        zhou.open(zhous).sees("未获得", "结果：陈望舒", "计划有时间表").findsThePageInOrder();
        zhou.open("/tasks").sees("分配委员会已决定，请看结果与理由");
        visitors.byPassword(Screen.DESK, "chenwangshu").open("/tasks").sees("客户归您持有，请接手");
    }

    private static String apply(Visitor sales, String place, String revenue, String background) {
        sales.open(place).follow("申请客户").sees("基尼系数").findsThePageInOrder();
        sales.fill("#lines0\\.revenue", revenue)
                .fill("#expectedBy", DemoApplication.today().plusMonths(9).toString())
                .fill("#background", background)
                .fill("#plan", "两周一访，先供小口径")
                .press("提交申请")
                .sees("待部门审批")
                .findsThePageInOrder();
        return sales.path();
    }

    private static String openBallot(Visitor member, String customer) {
        member.open("/ballots").findsThePageInOrder().follow(customer);
        return member.path();
    }

    private static void vote(Visitor member, String ballot, String applicant, String reason) {
        member.open(ballot).doesNotSee("投票与理由");
        member.page()
                .locator("form[action$='/vote'] label")
                .filter(has(applicant))
                .locator("input")
                .check();
        member.fill("form[action$='/vote'] #reason", reason);
        member.goOn(member.page().locator("form[action$='/vote'] button[type=submit]")::click);
        member.sees("投票已记录", reason);
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static String text(Download minutes) throws IOException {
        PdfReader file = new PdfReader(minutes.path().toString());
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= file.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(file).getTextFromPage(page));
        }
        return text.toString().replaceAll("\\s", "");
    }
}
