package cn.mulin.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("归好类的文件")
class LabelledFileTests {

    @Test
    void is_read_by_the_names_of_its_columns() {
        var rows = LabelledFile.of("id,label,text\r\n1,路灯,灯坏了\r\n2,停水,没水\r\n", List.of("text"), "label");
        assertThat(rows).contains(List.of(new Labelled("灯坏了", "路灯"), new Labelled("没水", "停水")));
    }

    @Test
    void may_quote_commas_quotes_and_lines() {
        var rows = LabelledFile.of("text,label\n\"他说\"\"灯,坏了\"\"\n请修\",路灯", List.of("text"), "label");
        assertThat(rows).contains(List.of(new Labelled("他说\"灯,坏了\"\n请修", "路灯")));
    }

    @Test
    void leaves_out_rows_without_a_text_or_a_label() {
        var rows = LabelledFile.of("text,label\n灯坏了,\n,路灯\n只有一列\n", List.of("text"), "label");
        assertThat(rows).contains(List.of());
    }

    @Test
    void is_refused_without_its_columns() {
        assertThat(LabelledFile.of("a,b\n1,2\n", List.of("text"), "label")).isEmpty();
        assertThat(LabelledFile.of("", List.of("text"), "label")).isEmpty();
    }

    @Test
    void joins_the_columns_that_together_are_the_text() {
        var rows = LabelledFile.of("a,b,label\n题,文,路灯\n", List.of("a", "b"), "label");
        assertThat(rows.orElseThrow().getFirst().text()).isEqualTo("题\n文");
    }
}
