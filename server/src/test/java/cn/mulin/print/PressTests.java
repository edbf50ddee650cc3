package cn.mulin.print;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.kernel.MulinProperties;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("印制: pages on paper")
class PressTests {

    private static final String RARE = "\uD873\uDC56"; // 𬱖, of Plane 2, in the national list of 8,105 characters
    private static final String NOWHERE = "\uD840\uDC02"; // 𠀂, of Plane 2, in no font we ship

    private final Press press = new Press(new MulinProperties(Path.of("target/print"), Path.of("target"), null, null));

    @Test
    void a_name_stands_on_the_page_as_it_is_written() throws IOException {
        Assumptions.assumeFalse(Fonts.read(Path.of("none")).none(), "a build without fonts prints nothing");
        var pdf = press.pdf("样张", "", "<p>" + press.text("阿依古丽·买买提 <罗> & " + RARE) + "</p>");
        try (var document = Loader.loadPDF(pdf)) {
            // one glyph serves all middle dots, so the text layer may name another of them
            var text = new PDFTextStripper().getText(document).replaceAll("[•・]", "·");
            assertThat(text).contains("阿依古丽·买买提 <罗> &", RARE);
        }
    }

    @Test
    void a_character_no_font_has_becomes_a_box_and_is_told() {
        Assumptions.assumeFalse(Fonts.read(Path.of("none")).none(), "a build without fonts prints nothing");
        assertThat(press.text("张" + NOWHERE)).isEqualTo("张<i class=\"box\"></i>");
        assertThat(press.missing("张" + NOWHERE + "·" + RARE)).containsExactly(NOWHERE);
    }

    @Test
    void an_address_can_be_read_back_from_its_square() throws Exception {
        var address = "https://mulin.example/430181/r/0123456789ABCDEFGH";
        var image = ImageIO.read(new ByteArrayInputStream(QrCode.png(address)));
        int width = image.getWidth();
        var dots = image.getRGB(0, 0, width, width, null, 0, width);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, dots)));
        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(address);
    }
}
