package com.keyuan.crm;

import static com.keyuan.crm.SignedInAs.signedInAs;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.TestClock;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Pages asked for and forms sent as somebody, for stories: {@code pages.post(sales, "/trips", "places", "南通")}. */
public record Pages(MockMvcTester mvc, TestClock clock) {

    public MvcTestResult get(CurrentUser user, String uri) {
        return mvc.get().uri(uri).with(signedInAs(user, clock.instant())).exchange();
    }

    /** @param parameters names and values by turns */
    public MvcTestResult post(CurrentUser user, String uri, Object... parameters) {
        MockMvcTester.MockMvcRequestBuilder request = mvc.post().uri(uri).with(signedInAs(user, clock.instant()));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i].toString(), parameters[i + 1].toString());
        }
        return request.exchange();
    }
}
