package com.keyuan.crm.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.format.support.DefaultFormattingConversionService;

class IdConverterTests {

    private final DefaultFormattingConversionService conversion = new DefaultFormattingConversionService();

    IdConverterTests() {
        conversion.addConverter(new IdConverter());
    }

    @Test
    void readsAnIdAndTakesAnEmptyChoiceForNone() {
        PersonId id = PersonId.next();

        assertThat(conversion.convert(id.toString(), PersonId.class)).isEqualTo(id);
        assertThat(conversion.convert("", PersonId.class)).isNull();
    }

    @Test
    void refusesWhatIsNoId() {
        assertThatThrownBy(() -> conversion.convert("1 or 1", PersonId.class))
                .isInstanceOf(ConversionFailedException.class);
    }
}
