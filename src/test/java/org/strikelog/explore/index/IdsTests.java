package org.strikelog.explore.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTests {

    @Test
    void holdEachNumberOnceInOrder() {
        assertThat(list(Ids.of(IntStream.of(300, 1, 127, 128, 300, 129, 2_000_000_000, 16_513))))
                .containsExactly(1, 127, 128, 129, 300, 16_513, 2_000_000_000);
        assertThat(list(Ids.of(IntStream.empty()))).isEmpty();
    }

    @Test
    void takeAByteEachWhereTheyAreMany() {
        assertThat(Ids.of(IntStream.range(1, 10_000).map(i -> i * 100)).bytes()).isEqualTo(9_999);
    }

    private static List<Integer> list(Ids ids) {
        List<Integer> list = new ArrayList<>();
        ids.forEach(list::add);
        return list;
    }
}
