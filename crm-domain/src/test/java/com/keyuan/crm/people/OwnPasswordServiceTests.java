package com.keyuan.crm.people;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnPasswordServiceTests {

    private static final DepartmentId EAST = DepartmentId.next();

    private final CurrentUser user =
            new CurrentUser(PersonId.next(), "周砚青", Set.of(Role.SALES), EAST, Set.of(EAST), null);
    private final PasswordChange change = mock();
    private final SignInRecords records = mock();
    private final Clock clock = Clock.fixed(Instant.parse("2026-03-18T02:00:00Z"), ZoneOffset.UTC);
    private final OwnPasswordService service =
            new OwnPasswordService(change, new Plain(), new PasswordSettings(PasswordProfile.DENGBAO), records, clock);

    @BeforeEach
    void present() {
        given(change.account(user))
                .willReturn(new Account(user.id(), "zhou", "Present 1 ferry", clock.instant(), false, true));
        given(change.former(any(), anyInt())).willReturn(List.of("Former 1 ferry", "Older 1 ferry"));
    }

    @Test
    void takesNoneThatWasThereBefore() {
        assertThatThrownBy(() -> service.choose(user, "Present 1 ferry", "Older 1 ferry"))
                .isInstanceOf(PasswordRefused.class)
                .hasMessageContaining("people.password.used");
        then(change).should(never()).store(any(), any(), anyInt());

        service.choose(user, "Present 1 ferry", "Newest 1 ferry");

        then(change).should().store(user, "Newest 1 ferry", 4);
    }

    @Test
    void looksAtNoPasswordAfterTooManyWrongOnes() {
        given(records.count(startsWith("present:"), any(), any())).willReturn(9);

        assertThatThrownBy(() -> service.choose(user, "Present 1 ferry", "Newest 1 ferry"))
                .isInstanceOf(PresentPasswordWrong.class)
                .hasMessageContaining("locked");
    }

    /** Nothing is hidden here. */
    private static final class Plain implements PasswordHasher {

        @Override
        public String hash(String password) {
            return password;
        }

        @Override
        public String ofNobody() {
            return "";
        }

        @Override
        public boolean matches(String password, String hash) {
            return password.equals(hash);
        }
    }
}
