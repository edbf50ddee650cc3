package cn.mulin.roster.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mulin.kernel.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("a roster's file")
class RosterFileTests {

    private static final List<String> HOUSEHOLDS = List.of("户编号", "门牌", "所属单元");

    /** What was read, row by row. */
    private static final class Read implements LineSink {

        private final List<Line> lines = new ArrayList<>();
        private final List<String> ignored = new ArrayList<>();
        private long done;
        private long all;

        @Override
        public void take(Line line) {
            lines.add(line);
        }

        @Override
        public void ignored(String tab) {
            ignored.add(tab);
        }

        @Override
        public void progress(long done, long all) {
            this.done = done;
            this.all = all;
        }
    }

    private static Read read(byte[] file) {
        var read = new Read();
        try {
            RosterFile.read(new SeekableInMemoryByteChannel(file), read);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return read;
    }

    /** Writes one tab. */
    private interface Page {
        void write(Worksheet page);
    }

    private static byte[] workbook(String tab, Page page) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            page.write(book.newWorksheet(tab));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return out.toByteArray();
    }

    private static void row(Worksheet page, int number, List<String> cells) {
        for (int at = 0; at < cells.size(); at++) {
            page.value(number, at, cells.get(at));
        }
    }

    private static byte[] households(Page rows) {
        return workbook("户", page -> {
            row(page, 0, HOUSEHOLDS);
            rows.write(page);
        });
    }

    private static void refused(String code, byte[] file) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo(code));
    }

    @Test
    void is_read_row_by_row_with_the_numbers_people_see() {
        var read = read(households(page -> {
            row(page, 1, List.of("00012", "新塘组18号"));
            row(page, 4, List.of("00013", "新塘组19号"));
        }));
        assertThat(read.lines).extracting(Line::number).containsExactly(2, 5);
        assertThat(read.lines.getFirst().at(Column.DOOR).text()).isEqualTo("新塘组18号");
        assertThat(read.lines.getFirst().at(Column.UNIT).blank()).isTrue();
    }

    @Test
    void may_have_its_columns_in_any_order_a_title_above_and_columns_of_its_own() {
        var read = read(workbook("户", page -> {
            row(page, 0, List.of("横塘社区花名册"));
            row(page, 1, List.of("问题", "门牌 *", "备注", "户编号"));
            row(page, 2, List.of("上次的问题", "1号", "", "7"));
        }));
        assertThat(read.lines).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo(3);
            assertThat(line.at(Column.HOUSEHOLD).text()).isEqualTo("7");
        });
    }

    @Test
    void may_end_in_rows_of_nothing() {
        var read = read(households(page -> {
            row(page, 1, List.of("1", "1号"));
            for (int number = 2; number < 500; number++) {
                row(page, number, List.of("", " ", "　"));
            }
        }));
        assertThat(read.lines).hasSize(1);
    }

    @Test
    void tells_which_tabs_it_left_unread() {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            row(book.newWorksheet("户"), 0, HOUSEHOLDS);
            row(book.newWorksheet("户籍名单"), 0, HOUSEHOLDS);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        assertThat(read(out.toByteArray()).ignored).containsExactly("户籍名单");
    }

    @Test
    void comes_back_as_it_was_written_and_no_cell_of_it_is_a_formula() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = new RosterWriter(out)) {
            writer.begin(Sheet.HOUSEHOLDS, true);
            writer.row(java.util.Map.of(Column.HOUSEHOLD, "1", Column.DOOR, "=1+1", Column.NOTE, "@备注"), "门牌：不对");
        }
        var line = read(out.toByteArray()).lines.getFirst();
        assertThat(line.at(Column.DOOR)).isEqualTo(new Cell(Cell.Kind.TEXT, "=1+1"));
        assertThat(line.at(Column.NOTE)).isEqualTo(new Cell(Cell.Kind.TEXT, "@备注"));
        assertThat(new String(unzipped(out.toByteArray(), "xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8))
                .contains("&apos;=1+1")
                .doesNotContain("<f>");
    }

    @Nested
    @DisplayName("with cells that are not what they seem")
    class Cells {

        @Test
        void tells_formulas_errors_and_merged_areas_apart() {
            var read = read(households(page -> {
                page.formula(1, 0, "1+1");
                page.value(1, 1, "1号");
                row(page, 2, List.of("2", "2号", "A"));
                row(page, 3, List.of("3", "3号"));
                page.range(2, 2, 3, 2).merge();
            }));
            assertThat(read.lines.get(0).at(Column.HOUSEHOLD).kind()).isEqualTo(Cell.Kind.FORMULA);
            assertThat(read.lines.get(1).at(Column.UNIT).kind()).isEqualTo(Cell.Kind.MERGED);
            assertThat(read.lines.get(2).at(Column.UNIT).kind()).isEqualTo(Cell.Kind.MERGED);
        }

        @Test
        void reads_days_as_the_program_keeps_them_and_numbers_as_people_write_them() {
            var read = read(workbook("人", page -> {
                row(page, 0, List.of("户编号", "姓名", "出生日期", "电话", "身份证号"));
                page.value(1, 0, 12);
                page.value(1, 1, "黎某甲");
                page.value(1, 2, LocalDate.of(1985, 3, 21));
                page.value(1, 3, 19900000001L);
                page.value(1, 4, 4.30181198503210017E17);
                page.value(2, 0, 12);
                page.value(2, 1, "黎某乙");
                page.value(2, 2, 19850321);
            }));
            var line = read.lines.getFirst();
            assertThat(line.at(Column.HOUSEHOLD).text()).isEqualTo("12");
            assertThat(line.at(Column.BORN_ON).text()).isEqualTo("1985-03-21");
            assertThat(line.at(Column.PHONE).text()).isEqualTo("19900000001");
            assertThat(line.at(Column.ID_NUMBER).kind()).isEqualTo(Cell.Kind.NUMBER);
            assertThat(read.lines.get(1).at(Column.BORN_ON).text()).isEqualTo("19850321");
        }
    }

    @Nested
    @DisplayName("is refused as a whole")
    class Refused {

        @Test
        void when_no_tab_is_a_sheet_of_a_roster() {
            refused("roster.file-no-sheet", workbook("Sheet1", page -> row(page, 0, HOUSEHOLDS)));
        }

        @Test
        void when_a_column_is_missing_and_says_which() {
            assertThatThrownBy(() -> read(workbook("人", page -> row(page, 0, List.of("与户主关系", "电话")))))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> {
                        assertThat(refusal.problem().code()).isEqualTo("roster.file-columns-missing");
                        assertThat(refusal.arguments()).containsExactly("人", "户编号、姓名");
                    });
        }

        @Test
        void when_a_column_stands_there_twice() {
            refused("roster.file-column-twice", workbook("户", page -> row(page, 0, List.of("户编号", "门牌", "门牌"))));
        }

        @Test
        void when_it_has_no_head() {
            refused("roster.file-no-head", workbook("户", page -> row(page, 0, List.of("00012", "1号"))));
        }

        @Test
        void when_it_was_cut_short_anywhere() {
            var whole = households(page -> row(page, 1, List.of("1", "1号")));
            for (int length = 40; length < whole.length; length += 97) {
                refused("roster.file-broken", Arrays.copyOf(whole, length));
            }
        }

        @Test
        void when_it_is_a_bomb_whatever_its_parts_say_of_themselves() throws IOException {
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
                zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
                var zeros = new byte[1 << 20];
                for (int megabyte = 0; megabyte < 2_048; megabyte++) {
                    zip.write(zeros);
                }
            }
            refused("roster.file-too-dense", out.toByteArray());
        }

        @Test
        void when_its_xml_nests_or_sprawls_without_end() throws IOException {
            refused("roster.file-too-dense", zipped("xl/workbook.xml", "<a>".repeat(5_000)));
            refused("roster.file-too-dense", zipped("xl/workbook.xml", "<a b=\"" + "x".repeat(200_000) + "\"/>"));
        }

        @Test
        void when_its_xml_points_outside() throws IOException {
            var evil = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                    + "<workbook><sheets><sheet name=\"&x;\"/></sheets></workbook>";
            refused("roster.file-broken", zipped("xl/workbook.xml", evil));
        }

        @Test
        void when_it_carries_macros_is_locked_old_or_binary() throws IOException {
            refused("roster.file-with-macros", zipped("xl/vbaProject.bin", "x"));
            refused("roster.file-binary-excel", zipped("xl/workbook.bin", "x"));
            var old = new byte[4_096];
            old[0] = (byte) 0xD0;
            old[1] = (byte) 0xCF;
            old[2] = 0x11;
            old[3] = (byte) 0xE0;
            refused("roster.file-old-excel", old);
            var locked = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
            System.arraycopy(locked, 0, old, 1_024, locked.length);
            refused("roster.file-locked", old);
        }

        @Test
        void when_it_is_something_else_altogether() throws IOException {
            refused("roster.file-empty", new byte[0]);
            refused("roster.file-not-a-roster", zipped("word/document.xml", "<w/>"));
            refused("roster.file-not-a-roster", "随便写的一句话".getBytes(StandardCharsets.UTF_8));
            refused("roster.file-not-text", new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, 'b', 0});
        }
    }

    @Nested
    @DisplayName("as CSV")
    class Csv {

        private static final String ROWS = "户编号,门牌,备注\r\n00012,\"新塘组,18号\",\"写了\n两行\"\r\n\r\n=\"00013\",𬭎村19号,\r\n";

        @Test
        void is_read_in_either_encoding_with_or_without_its_mark() {
            for (var file : List.of(
                    ROWS.getBytes(StandardCharsets.UTF_8),
                    ("\uFEFF" + ROWS).getBytes(StandardCharsets.UTF_8),
                    ROWS.getBytes(Charset.forName("GB18030")),
                    ROWS.replace(',', '\t').replace("组\t", "组,").getBytes(StandardCharsets.UTF_8))) {
                var read = read(file);
                assertThat(read.lines).extracting(Line::number).containsExactly(2, 4);
                assertThat(read.lines.get(0).at(Column.DOOR).text()).isEqualTo("新塘组,18号");
                assertThat(read.lines.get(1).at(Column.HOUSEHOLD).text()).isEqualTo("00013");
                assertThat(read.lines.get(1).at(Column.DOOR).text()).isEqualTo("𬭎村19号");
            }
        }

        @Test
        void is_known_by_its_head() {
            assertThat(read("户编号,姓名\n1,黎某甲\n".getBytes(StandardCharsets.UTF_8)).lines)
                    .extracting(Line::sheet)
                    .containsExactly(Sheet.PEOPLE);
            refused("roster.file-columns-missing", "门牌,住房情况\n1号,自有\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void tells_how_far_it_is() {
        var read = read(households(page -> {
            for (int number = 1; number < 3_000; number++) {
                row(page, number, List.of("H" + number, number + "号"));
            }
        }));
        assertThat(read.done).isPositive().isLessThanOrEqualTo(read.all);
    }

    private static byte[] zipped(String name, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] unzipped(byte[] file, String name) throws IOException {
        try (var zip = org.apache.commons.compress.archivers.zip.ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            return zip.getInputStream(zip.getEntry(name)).readAllBytes();
        }
    }
}
