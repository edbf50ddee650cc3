package cn.mulin.attachment;

import static cn.mulin.attachment.SampleFiles.bytes;
import static cn.mulin.attachment.SampleFiles.join;
import static cn.mulin.attachment.SampleFiles.mpeg4;
import static cn.mulin.attachment.SampleFiles.photoWithPlace;
import static cn.mulin.attachment.SampleFiles.picture;
import static cn.mulin.attachment.SampleFiles.pngClaiming;
import static cn.mulin.attachment.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.CountyFiles;
import cn.mulin.kernel.MulinProperties;
import cn.mulin.kernel.Refusal;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("附件 contents")
class ContentTests {

    private static final CountyCode COUNTY = new CountyCode("999901");
    private static final byte[] XLSX = zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>");

    @TempDir
    Path home;

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of(FileKind.JPEG, picture("JPEG", 40, 30)),
                Arguments.of(FileKind.PNG, picture("PNG", 40, 30)),
                Arguments.of(FileKind.M4A, mpeg4("soun", "M4A ")),
                Arguments.of(FileKind.AMR, bytes("#!AMR\n\0\0\0\0")),
                Arguments.of(FileKind.MP3, bytes("ID3\4\0\0\0\0\0\0")),
                Arguments.of(FileKind.MP3, bytes("\u00FF\u00FB\u0090\u0064\0\0")),
                Arguments.of(FileKind.WEBM, bytes("\u001A\u0045\u00DF\u00A3\u0042\u0082webm\0A_OPUS")),
                Arguments.of(FileKind.WAV, bytes("RIFF\0\0\0\0WAVEfmt \0\0\0\0")),
                Arguments.of(FileKind.PDF, bytes("%PDF-1.7\n…\n%%EOF\n")),
                Arguments.of(FileKind.DOCX, zip("[Content_Types].xml", "<T/>", "word/document.xml", "<d/>")),
                Arguments.of(FileKind.XLSX, XLSX));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("nothing", AttachmentProblem.EMPTY, new byte[0]),
                Arguments.of("a page", AttachmentProblem.NOT_A_KNOWN_KIND, bytes("<html><script>alert(1)</script>")),
                Arguments.of("a program", AttachmentProblem.NOT_A_KNOWN_KIND, bytes("\u007FELF\2\1\1")),
                Arguments.of("a photo that is a zip", AttachmentProblem.NOT_A_KNOWN_KIND, zip("photo.jpg", "…")),
                Arguments.of("half a zip", AttachmentProblem.BROKEN, Arrays.copyOf(XLSX, XLSX.length / 2)),
                Arguments.of("a photo cut short", AttachmentProblem.BROKEN, Arrays.copyOf(picture("PNG", 90, 90), 60)),
                Arguments.of("a photo in name only", AttachmentProblem.BROKEN, bytes("\u00FF\u00D8\u00FFnothing more")),
                Arguments.of("huge dimensions", AttachmentProblem.PICTURE_TOO_WIDE, pngClaiming(50_000, 50_000)),
                Arguments.of("a long strip", AttachmentProblem.PICTURE_TOO_WIDE, pngClaiming(900_000, 1)),
                Arguments.of("no picture at all", AttachmentProblem.BROKEN, pngClaiming(0, 0)),
                Arguments.of("WebP", AttachmentProblem.PHONE_FORMAT, bytes("RIFF\0\0\0\0WEBPVP8 ")),
                Arguments.of("HEIC", AttachmentProblem.PHONE_FORMAT, mpeg4("pict", "heic")),
                Arguments.of("a film", AttachmentProblem.VIDEO, mpeg4("vide", "isom")),
                Arguments.of("half a recording", AttachmentProblem.BROKEN, Arrays.copyOf(mpeg4("soun", "M4A "), 60)),
                Arguments.of(
                        "a film of the web", AttachmentProblem.VIDEO, bytes("\u001AE\u00DF\u00A3webm V_VP8 A_OPUS")),
                Arguments.of("half a PDF", AttachmentProblem.BROKEN, bytes("%PDF-1.7\n1 0 obj")),
                Arguments.of(
                        "macros",
                        AttachmentProblem.WITH_MACROS,
                        zip("[Content_Types].xml", "", "xl/workbook.xml", "", "xl/vbaProject.bin", "")),
                Arguments.of(
                        "a bomb",
                        AttachmentProblem.TOO_DENSE,
                        zip("[Content_Types].xml", "", "xl/workbook.xml", "0".repeat(30 << 20))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void are_told_by_what_they_are(FileKind kind, byte[] content) throws IOException {
        assertThat(receive(new ByteArrayInputStream(content)).kind()).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refused")
    void are_refused_with_a_reason_and_leave_nothing(String what, AttachmentProblem problem, byte[] content)
            throws IOException {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> receive(new ByteArrayInputStream(content)))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(problem));
        try (var left = Files.list(home.resolve("data/files/" + COUNTY + "/.drafts"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void without_end_are_cut_off() {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                return length;
            }
        };
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> receive(endless))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(AttachmentProblem.TOO_LARGE));
    }

    @Nested
    @DisplayName("a photo")
    class Photo {

        @Test
        void loses_the_place_where_it_was_taken() throws IOException {
            var photo = photoWithPlace(400, 300);
            assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("Exif");
            var kept = Files.readString(receive(new ByteArrayInputStream(photo)).file(), StandardCharsets.ISO_8859_1);
            assertThat(kept).doesNotContain("Exif").doesNotContain("\0\0\0\u001C\0\0\0\u0001\0\0\0\u0009");
        }

        @Test
        void stands_upright() throws IOException {
            var kept = ImageIO.read(receive(new ByteArrayInputStream(photoWithPlace(400, 300)))
                    .file()
                    .toFile());
            assertThat(kept.getWidth()).isEqualTo(300);
            assertThat(kept.getHeight()).isEqualTo(400);
            // turned clockwise: what was top left is top right now
            assertThat(new Color(kept.getRGB(290, 10)).getGreen()).isLessThan(80);
            assertThat(new Color(kept.getRGB(10, 10)).getGreen()).isGreaterThan(200);
        }

        @Test
        void is_kept_at_most_2560_pixels_wide() throws IOException {
            var kept = ImageIO.read(receive(new ByteArrayInputStream(picture("JPEG", 8_000, 2_000)))
                    .file()
                    .toFile());
            assertThat(kept.getWidth()).isEqualTo(2_560);
            assertThat(kept.getHeight()).isEqualTo(640);
        }

        @Test
        void hides_nothing_behind_it() throws IOException {
            var both = join(picture("JPEG", 40, 30), zip("evil.html", "<script>"));
            var kept = Files.readString(receive(new ByteArrayInputStream(both)).file(), StandardCharsets.ISO_8859_1);
            assertThat(kept).doesNotContain("evil.html");
        }
    }

    @Test
    void of_a_recording_forget_the_place() throws IOException {
        var sound = mpeg4("soun", "M4A ");
        var kept = receive(new ByteArrayInputStream(sound)).file();
        assertThat(Files.readString(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain("+28.15")
                .contains("soun");
        assertThat(Files.size(kept)).isEqualTo(sound.length);
        assertThat(ContentCheck.kindOf(kept)).isEqualTo(FileKind.M4A);
    }

    private AttachmentFiles.Draft receive(InputStream content) throws IOException {
        var properties = new MulinProperties(home, home.resolve("keys"), null, null);
        var files = new AttachmentFiles(new CountyFiles(properties));
        return CountyContext.in(COUNTY, () -> files.receive(content));
    }
}
