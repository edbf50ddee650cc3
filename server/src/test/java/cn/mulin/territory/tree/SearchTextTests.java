package cn.mulin.territory.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;

class SearchTextTests {

    /** PostgreSQL's "C" order is the order of the bytes. */
    @Property(tries = 500)
    void everything_that_begins_with_it_lies_before_its_end(@ForAll @NotEmpty String typed, @ForAll String rest) {
        var text = SearchText.typed(typed).orElse(null);
        Assume.that(text != null && whole(text.value()) && whole(rest));
        assertThat(inBytes(text.value() + rest, text.end())).isNegative();
        assertThat(inBytes(text.value(), text.end())).isNegative();
    }

    private static boolean whole(String text) {
        return text.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF)
                && text.codePoints().allMatch(point -> point < 0x10FFFF);
    }

    private static int inBytes(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
