package com.keyuan.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import org.junit.jupiter.api.Test;

/** A salesperson takes out a list with contacts: the manager's word first, then the file. */
@BrowserTest
class ExportStoryTests {

    @Test
    void takesOutAListWithTheManagersWord(Visitors visitors) {
        Visitor asker = visitors.byPassword(Screen.DESK, "chenwangshu");
        asker.open("/customers/export?tier=A").findsThePageInOrder();
        asker.fill("#purpose", "季度拜访计划");
        asker.page().locator("#contacts").check();
        asker.press("导出 XLSX").sees("带联系人的名单要主管批准").findsThePageInOrder();
        asker.press("请主管批准").sees("已提交", "待批").findsThePageInOrder();
        String request = asker.path();

        Visitor manager = visitors.atDesk("xuzhiwei");
        manager.open("/exports?view=waiting").sees("季度拜访计划").findsThePageInOrder();
        manager.open(request).findsThePageInOrder();
        manager.press("批准").sees("已批准");

        asker.open(request).sees("可下载至");
        Download file =
                asker.page().waitForDownload(() -> asker.button("导出 XLSX").click());
        assertThat(file.suggestedFilename()).startsWith("customers-").endsWith(".xlsx");
        asker.open(request).sees("已下载 1 次");
    }
}
