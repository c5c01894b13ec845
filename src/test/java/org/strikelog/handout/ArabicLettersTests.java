package org.strikelog.handout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArabicLettersTests {

    private final ArabicLetters letters = new ArabicLetters();

    @Test
    void takeTheFormThatTheirNeighboursAskFor() {
        // At the start, in the middle and at the end of a word.
        assertThat(letters.shapeText("عين")).isEqualTo("\uFECB\uFEF4\uFEE6");
        // Alef is not joined to what follows it.
        assertThat(letters.shapeText("دار")).isEqualTo("\uFEA9\uFE8D\uFEAD");
    }

    @Test
    void areThemselvesAgainWhenTheyAreParted() {
        assertThat(letters.deshapeText(letters.shapeText("عين الأسد"))).isEqualTo("عين الأسد");
        assertThat(letters.deshapeText("al-Asad")).isEqualTo("al-Asad");
    }

    @Test
    void runToTheLeftWithTheirBracketsTurnedAbout() {
        assertThat(letters.reorderRTLTextToLTR("ا(ب)")).isEqualTo("(ب)ا");
    }

    @Test
    void otherLettersStayAsTheyAre() {
        assertThat(letters.shapeText("Ain al-Asad, 3")).isEqualTo("Ain al-Asad, 3");
        assertThat(letters.shapeText("")).isEmpty();
    }
}
