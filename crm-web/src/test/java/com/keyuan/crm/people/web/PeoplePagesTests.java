package com.keyuan.crm.people.web;

import static com.keyuan.crm.shared.web.WebTestConfiguration.asking;
import static com.keyuan.crm.shared.web.WebTestConfiguration.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;

import com.keyuan.crm.people.DepartmentNameTaken;
import com.keyuan.crm.people.DepartmentRow;
import com.keyuan.crm.people.DepartmentService;
import com.keyuan.crm.people.Hiring;
import com.keyuan.crm.people.Level;
import com.keyuan.crm.people.OpenSessions;
import com.keyuan.crm.people.PeopleAdministration;
import com.keyuan.crm.people.PersonDetails;
import com.keyuan.crm.people.PersonPage;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.web.WebTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest({PeopleController.class, DepartmentController.class})
class PeoplePagesTests {

    private static final PersonId ID = PersonId.next();
    private static final DepartmentId EAST = DepartmentId.next();
    private static final DepartmentId SOUTH = DepartmentId.next();

    private final MockMvcTester web;
    private final CurrentUser administrator = user(Role.ADMIN);

    @MockitoBean
    private PeopleAdministration people;

    @MockitoBean
    private Hiring hiring;

    @MockitoBean
    private DepartmentService departments;

    @MockitoBean
    private OpenSessions sessions;

    PeoplePagesTests(MockMvcTester web) {
        this.web = web;
    }

    @BeforeEach
    void onePerson() {
        PersonDetails details = new PersonDetails("陈望舒", EAST, Set.of(Role.SALES), Level.REGULAR, null, null);
        given(people.page(any(), any())).willReturn(new PersonPage(ID, 4, "chenwangshu", true, details, 40, false));
        given(departments.tree(any()))
                .willReturn(List.of(
                        new DepartmentRow(EAST, 2, "华东部", null, 0, "华东部", 5),
                        new DepartmentRow(SOUTH, 2, "华南部", null, 0, "华南部", 3)));
    }

    @Test
    void showsANewPasswordOnceAndSaysWhoseItIs() {
        given(hiring.hire(any(), any(), any(), any())).willReturn(Optional.of("qwhj-only-once"));

        assertThat(hire())
                .hasRedirectedUrl("/people/" + ID + "/password")
                .flash()
                .containsEntry("password", "qwhj-only-once");
        assertThat(web.get()
                        .uri("/people/{id}/password", ID)
                        .flashAttr("password", "qwhj-only-once")
                        .with(asking(administrator)))
                .hasStatusOk()
                .bodyText()
                .contains("qwhj-only-once", "陈望舒", "chenwangshu")
                .doesNotContain("??");
        assertThat(web.get().uri("/people/{id}/password", ID).with(asking(administrator)))
                .hasRedirectedUrl("/people/" + ID);
    }

    @Test
    void showsNoPasswordWhenTheSamePersonIsSentTwice() {
        given(hiring.hire(any(), any(), any(), any())).willReturn(Optional.empty());

        assertThat(hire())
                .hasRedirectedUrl("/people/" + ID + "/password")
                .flash()
                .isEmpty();
    }

    @Test
    void showsBothSidesOfAPersonThatSomebodyElseSavedMeanwhile() {
        willThrow(new StaleVersion("person", ID)).given(people).edit(any(), any(), anyLong(), any());

        assertThat(send("/people/" + ID, "version", "3", "name", "陈望", "department", SOUTH.toString()))
                .hasStatus(409)
                .bodyText()
                .contains("别人刚改过", "<td>陈望</td>", "<td>陈望舒</td>", "<td>华南部</td>", "<td>华东部</td>")
                .contains("name=\"version\" value=\"4\"", "data-errors")
                .doesNotContain("??");
    }

    @Test
    void saysHowManyCustomersADisabledPersonWouldLeave() {
        assertThat(web.get().uri("/people/{id}", ID).with(asking(administrator)))
                .bodyText()
                .contains("名下 40 位客户不变");
    }

    @Test
    void callsADepartmentByItsOwnName() {
        willThrow(new DepartmentNameTaken()).given(departments).create(any(), any(), any(), any());

        assertThat(send("/departments", "name", "华东部"))
                .hasStatus(422)
                .bodyText()
                .contains("部门名称")
                .doesNotContain("姓名", "??");
    }

    private MvcTestResult hire() {
        return send("/people", "name", "陈望舒", "department", EAST.toString());
    }

    private MvcTestResult send(String uri, String... parameters) {
        MockMvcTester.MockMvcRequestBuilder request = web.post()
                .uri(uri)
                .param("id", ID.toString())
                .param("username", "chenwangshu")
                .param("roles", "SALES")
                .param("level", "REGULAR")
                .with(asking(administrator));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
