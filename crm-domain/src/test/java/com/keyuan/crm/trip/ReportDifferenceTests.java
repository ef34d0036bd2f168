package com.keyuan.crm.trip;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.trip.ReportContent.Explained;
import com.keyuan.crm.trip.ReportContent.Proposed;
import com.keyuan.crm.trip.ReportContent.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReportDifferenceTests {

    private final UUID visit = UUID.randomUUID();
    private final Proposed phone = new Proposed(UUID.randomUUID(), "通海", "CONTACT_PHONE", "陆工", "150****8831", "abc");

    @Test
    void saysWhatWasWrittenOtherwise() {
        ReportContent before = content("继续跟进", List.of("陆工"), "检修", List.of());
        ReportContent after = content("周五前书面答复", List.of("陆工", "倪总"), "厂区检修，改约下月", List.of(phone));

        assertThat(ReportDifference.between(before, after))
                .containsExactly(
                        new ReportDifference("通海", "met", "陆工", "陆工、倪总"),
                        new ReportDifference("通海", "result", "继续跟进", "周五前书面答复"),
                        new ReportDifference("启和", "because", "检修", "厂区检修，改约下月"),
                        new ReportDifference("通海", "proposed.CONTACT_PHONE", null, "150****8831"));
    }

    @Test
    void saysNothingOfWhatStayed() {
        ReportContent same = content("周五答复", List.of("陆工"), "检修", List.of(phone));

        assertThat(ReportDifference.between(same, same)).isEmpty();
    }

    @Test
    void saysWhatIsNoLongerProposed() {
        assertThat(ReportDifference.between(
                        content("a", List.of(), "b", List.of(phone)), content("a", List.of(), "b", List.of())))
                .containsExactly(new ReportDifference("通海", "proposed.CONTACT_PHONE", "150****8831", null));
    }

    private ReportContent content(String result, List<String> met, String because, List<Proposed> proposed) {
        Section section =
                new Section(visit, "通海", met, "460 吨", "订单排到八月", null, result, "寄证书", LocalDate.parse("2026-03-20"));
        return new ReportContent(null, List.of(section), List.of(new Explained("启和", because)), proposed);
    }
}
