package cn.mulin.opening.staffing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.Workbook;

/** Fills the staff sheet as somebody at a spreadsheet does, and reads the slips as somebody who got one does. */
public final class Papers {

    private static final Pattern SLIP = Pattern.compile("登录名\\s+(\\S+)\\s+首次密码\\s+(\\S+)");

    private Papers() {}

    /** @param rows 姓名、登录名、手机号、职务、单位、身份 */
    public static byte[] sheet(List<List<String>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var page = book.newWorksheet("工作人员");
            var all = new java.util.ArrayList<List<String>>();
            all.add(List.of("姓名", "登录名", "手机号", "职务", "单位", "身份"));
            all.addAll(rows);
            for (int row = 0; row < all.size(); row++) {
                for (int at = 0; at < all.get(row).size(); at++) {
                    page.inlineString(row, at, all.get(row).get(at));
                }
            }
        }
        return out.toByteArray();
    }

    /** By log-in, the passwords. */
    public static Map<String, String> slips(byte[] pdf) throws IOException {
        var slips = new TreeMap<String, String>();
        try (var paper = Loader.loadPDF(pdf)) {
            var words = new PDFTextStripper();
            words.setSortByPosition(false);
            // an extractor may give a radical for the character that looks the same
            var text = Normalizer.normalize(words.getText(paper), Normalizer.Form.NFKC);
            SLIP.matcher(text).results().forEach(found -> slips.put(found.group(1), found.group(2)));
        }
        return slips;
    }
}
