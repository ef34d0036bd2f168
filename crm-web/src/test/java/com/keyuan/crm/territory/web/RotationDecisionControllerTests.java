package com.keyuan.crm.territory.web;

import static com.keyuan.crm.shared.web.WebTestConfiguration.asking;
import static com.keyuan.crm.shared.web.WebTestConfiguration.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.Refused;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.web.WebTest;
import com.keyuan.crm.territory.RotationPlanId;
import com.keyuan.crm.territory.RotationPlanReading;
import com.keyuan.crm.territory.RotationPlanService;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest(RotationDecisionController.class)
class RotationDecisionControllerTests {

    private final MockMvcTester mvc;
    private final CurrentUser manager = user(Role.MANAGER);
    private final RotationPlanId id = RotationPlanId.next();

    @MockitoBean
    private RotationPlanService plans;

    @MockitoBean
    private RotationPlanReading reading;

    RotationDecisionControllerTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void sendsThePlanToBeKeptAndNowhereElse() {
        assertThat(export())
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @Test
    void asksBeforeAnythingIsSent() {
        doThrow(new Refused(Action.ROTATION_PLAN_EXPORT, id.value()))
                .when(reading)
                .requireExport(manager, id);
        assertThat(export()).hasStatus(403);
        verify(reading, never()).export(ArgumentMatchers.any(), ArgumentMatchers.any(), ArgumentMatchers.any());
    }

    private MvcTestResult export() {
        return mvc.post()
                .uri("/rotation/plans/{id}/export", id)
                .with(asking(manager))
                .exchange();
    }
}
