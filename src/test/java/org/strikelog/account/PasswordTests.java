package org.strikelog.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTests {

    @ParameterizedTest
    @ValueSource(strings = {"twelve chars", "كلمة سر طويلة جدا"})
    void hasTwelveCharactersInAnyScript(String text) {
        assertThat(new Password(text).text()).isEqualTo(text);
    }

    @Test
    void countsLettersRatherThanTheirHalves() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Password("🔑".repeat(11)));
    }

    @Test
    void isNotCutOffInSilence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Password("a".repeat(73)))
                .withMessageContaining("72 bytes");
    }

    @Test
    void isNotPrinted() {
        assertThat(new Password("correct horse battery")).hasToString("Password");
    }
}
