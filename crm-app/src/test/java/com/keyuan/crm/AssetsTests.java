package com.keyuan.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Style sheets, scripts and icons: kept by browsers for ever, and looked for only where they lie. */
@ApplicationTest
@RequiredArgsConstructor
class AssetsTests {

    private static final Pattern SHEET = Pattern.compile("href=\"(/assets/css/tokens-[0-9a-f]{32}\\.css)\"");

    private final MockMvcTester mvc;
    private final ResourceUrlProvider files;

    @Test
    void areNotLookedForBehindEachLinkOfAPage() {
        assertThat(files.getHandlerMap().keySet()).containsExactlyInAnyOrder("/assets/**", "/webjars/**");
    }

    @Test
    void haveAnAddressThatChangesWithTheirContentAndAreKeptForAYear() throws Exception {
        Matcher sheet =
                SHEET.matcher(mvc.get().uri("/signin").exchange().getResponse().getContentAsString());
        assertThat(sheet.find()).isTrue();

        MvcTestResult answer = mvc.get().uri(sheet.group(1)).exchange();
        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "max-age=31536000, public");
    }
}
