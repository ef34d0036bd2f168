package com.keyuan.crm.task.web;

import static com.keyuan.crm.shared.web.WebTestConfiguration.asking;
import static com.keyuan.crm.shared.web.WebTestConfiguration.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.web.WebTest;
import com.keyuan.crm.task.DueInThePast;
import com.keyuan.crm.task.TaskId;
import com.keyuan.crm.task.TaskLists.Assignee;
import com.keyuan.crm.task.TaskLists.Counts;
import com.keyuan.crm.task.TaskLists.Scope;
import com.keyuan.crm.task.TaskRow;
import com.keyuan.crm.task.TaskService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@WebTest(TaskController.class)
class TaskControllerTests {

    private final MockMvcTester mvc;
    private final CurrentUser sales = user(Role.SALES);
    private final TaskId id = TaskId.next();
    private final CustomerId customer = CustomerId.next();

    @MockitoBean
    private TaskService tasks;

    TaskControllerTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @BeforeEach
    void given() {
        when(tasks.counts(any())).thenReturn(new Counts(3, 1, 1));
        when(tasks.assignees(any())).thenReturn(List.of(new Assignee(sales.id(), "周砚青", "华东一部")));
        when(tasks.customerName(any(), any())).thenReturn("江北恒桥建设集团");
        when(tasks.list(any(), any(), any())).thenReturn(new Slice<>(List.of(row(null)), null));
    }

    @Test
    void listsOnesOwnTasks() {
        assertThat(mvc.get().uri("/tasks").with(asking(sales)))
                .hasStatusOk()
                .bodyText()
                .contains("要办 3 件，其中 1 件逾期", "发&lt;b&gt;报价单", "江北恒桥", "许知微布置", "/completion")
                .doesNotContain("发<b>");
        assertThat(mvc.get().uri("/tasks?view=done&lang=en").with(asking(sales)))
                .bodyText()
                .contains("3 to do, 1 of them overdue", "from 许知微");
        verify(tasks).list(sales, Scope.DONE, null);
    }

    @Test
    void saysWhatToDoWhereThereIsNothing() {
        when(tasks.list(any(), any(), any())).thenReturn(new Slice<>(List.of(), null));
        assertThat(mvc.get().uri("/tasks").with(asking(sales))).bodyText().contains("没有要办的任务", "/tasks/new");
        assertThat(mvc.get().uri("/tasks?view=team").with(asking(sales)))
                .bodyText()
                .contains("团队没有未完成的任务");
    }

    @Test
    void opensTheFormForACustomer() {
        assertThat(mvc.get().uri("/tasks/new?customer=" + customer).with(asking(sales)))
                .hasStatusOk()
                .bodyText()
                .contains("江北恒桥建设集团", "min=\"2026-03-18\"");
    }

    @Test
    void createsATask() {
        assertThat(save("发报价单", "2026-03-20")).hasStatus3xxRedirection();
        verify(tasks).create(sales, id, sales.id(), "发报价单", LocalDate.of(2026, 3, 20), customer);
    }

    @Test
    void saysAtTheFieldWhatIsWrongAndKeepsWhatWasTyped() {
        assertThat(save(" ", "2026-02-30")).hasStatus(422).bodyText().contains("必填", "2026-02-30", "请填日期");
        assertThat(save("😀".repeat(201), "")).hasStatus(422);
        verify(tasks, never()).create(any(), any(), any(), any(), any(), any());
        doThrow(new DueInThePast()).when(tasks).create(any(), any(), any(), any(), any(), any());
        assertThat(save("发报价单", "2026-03-01")).hasStatus(422).bodyText().contains("截止日期不能早于今天", "value=\"发报价单\"");
    }

    @Test
    void ticksATaskOffInPlaceOrWithAPageToFollow() {
        when(tasks.done(sales, id)).thenReturn(row(Instant.parse("2026-03-18T02:00:00Z")));
        assertThat(mvc.post()
                        .uri("/tasks/{id}/completion", id)
                        .with(asking(sales))
                        .header("HX-Request", "true"))
                .hasStatusOk()
                .hasHeader("HX-Trigger", "counts")
                .bodyText()
                .contains("is-done", "撤销", "03-18 10:00")
                .doesNotContain("<html");
        assertThat(mvc.post().uri("/tasks/{id}/completion", id).with(asking(sales)))
                .hasRedirectedUrl("/tasks");
    }

    @Test
    void undoesIt() {
        when(tasks.reopen(sales, id)).thenReturn(row(null));
        assertThat(mvc.post()
                        .uri("/tasks/{id}/reopening", id)
                        .with(asking(sales))
                        .header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("/completion")
                .doesNotContain("is-done");
        assertThat(mvc.post().uri("/tasks/{id}/reopening", id).with(asking(sales)))
                .hasRedirectedUrl("/tasks");
    }

    @Test
    void makesTheCardOfACustomersPage() {
        when(tasks.ofCustomer(sales, customer)).thenReturn(List.of(row(null)));
        assertThat(mvc.get().uri("/customers/{id}/tasks", customer).with(asking(sales)))
                .hasStatusOk()
                .bodyText()
                .contains("待办", "/tasks/new?customer=" + customer)
                .doesNotContain("<html");
    }

    private MockMvcRequestBuilder save(String title, String due) {
        return mvc.post()
                .uri("/tasks")
                .with(asking(sales))
                .param("id", id.toString())
                .param("title", title)
                .param("assignee", sales.id().toString())
                .param("due", due)
                .param("customer", customer.toString());
    }

    private TaskRow row(@Nullable Instant doneAt) {
        return new TaskRow(
                id,
                "发<b>报价单",
                LocalDate.of(2026, 3, 17),
                customer,
                "江北恒桥",
                null,
                PersonId.next(),
                "周砚青",
                "许知微",
                doneAt,
                doneAt == null,
                false,
                true);
    }
}
