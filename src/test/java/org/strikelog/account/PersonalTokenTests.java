package org.strikelog.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class PersonalTokenTests {

    @RepeatedTest(20)
    void hasTheFormThatScannersLookFor() {
        var token = PersonalToken.random();

        assertThat(token.text()).matches("strikelog_pat_[0-9A-Za-z]{49}");
        assertThat(PersonalToken.of(token.text())).contains(token);
    }

    @Test
    void isTwiceTheSameForNobody() {
        assertThat(PersonalToken.random().text())
                .isNotEqualTo(PersonalToken.random().text());
    }

    @Test
    void isNoneWithALetterChanged() {
        var text = PersonalToken.random().text();
        var changed = text.substring(0, 20) + (text.charAt(20) == 'x' ? 'y' : 'x') + text.substring(21);

        assertThat(PersonalToken.of(changed)).isEmpty();
    }

    @Test
    void isNoneWithoutItsPrefix() {
        assertThat(PersonalToken.of(PersonalToken.random().text().substring(PersonalToken.PREFIX.length())))
                .isEmpty();
    }

    @Test
    void isNotPrinted() {
        assertThat(PersonalToken.random()).hasToString("PersonalToken");
    }
}
