package org.strikelog.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacePrecisionTests {

    @ParameterizedTest(name = "{0} of a place that reaches {1} km is {2} km of doubt")
    @CsvSource({
        "EXACT_SITE, 3, 3",
        "EXACT_SITE, , 1",
        "NEAR, 5, 15",
        "NEAR, 40, 40",
        "COUNTRY, 450, 450",
        "COUNTRY, , 500",
        "SEA_OR_AIR, 10, 50",
        "SETTLEMENT, 8, 8"
    })
    void growsToWhatThePlaceAndThePrecisionLeaveOpen(PlacePrecision precision, Double placeKm, double expected) {
        assertThat(precision.radiusKm(placeKm)).isEqualTo(expected);
    }
}
