package cn.mulin.leadership.certificate;

import cn.mulin.print.Press;
import cn.mulin.print.QrCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** 版面 — certificates of a bank card's size (85.6 × 54 mm), ten an A4 sheet, with lines to cut along. */
final class CertificateSheet {

    private static final int A_PAGE = 10;
    private static final int A_ROW = 2;
    private static final String STYLE = """
            @page { size: A4; margin: 12mm 17mm }
            table.sheet { border-collapse: collapse; page-break-after: always }
            table.sheet.last { page-break-after: auto }
            table.sheet td { padding: 0 }
            .card { position: relative; width: 85.6mm; height: 54mm; border: 0.4pt dashed #9AA3AC; overflow: hidden }
            .words { position: absolute; left: 5mm; top: 5mm; width: 50mm }
            .county { font-size: 8.5pt; color: #5B6672 } .title { font-size: 13pt; font-weight: 700; color: #17615B }
            .name { font-size: 18pt; font-weight: 700; margin-top: 4mm; line-height: 1.2 } .long { font-size: 13pt }
            .post { font-size: 9.5pt } .foot { position: absolute; left: 5mm; bottom: 4mm; font-size: 7.5pt; color: #5B6672 }
            .qr { position: absolute; right: 5mm; top: 5mm } .qr img { width: 24mm; height: 24mm }
            """;

    private final Press press;
    private final String county;
    private final String address;
    private final List<String> cards = new ArrayList<>();
    private final Set<String> missing = new TreeSet<>();

    CertificateSheet(Press press, String county, String address) {
        this.press = press;
        this.county = county;
        this.address = address;
    }

    void add(Certificate certificate) {
        cards.add("""
                <td><div class="card"><div class="words"><div class="county">%s</div><div class="title">三长代表证</div>
                <div class="name%s">%s</div><div class="post">%s</div></div><div class="qr"><img src="%s"/></div>
                <div class="foot">编号 %s<br/>有效期 %s 至 %s · 扫码核验</div></div></td>
                """.formatted(
                        text(county),
                        certificate.name().length() > 4 ? " long" : "",
                        text(certificate.name()),
                        text(certificate.post()),
                        QrCode.dataUri(address + certificate.code()),
                        certificate.number(),
                        certificate.validFrom(),
                        certificate.validTo()));
    }

    byte[] pdf() {
        var body = new StringBuilder();
        for (int page = 0; page < cards.size(); page += A_PAGE) {
            int end = Math.min(page + A_PAGE, cards.size());
            body.append(end == cards.size() ? "<table class=\"sheet last\">" : "<table class=\"sheet\">");
            for (int row = page; row < end; row += A_ROW) {
                body.append("<tr>");
                cards.subList(row, Math.min(row + A_ROW, end)).forEach(body::append);
                body.append("</tr>");
            }
            body.append("</table>");
        }
        return press.pdf("三长代表证", STYLE, body.toString());
    }

    Set<String> missing() {
        return missing;
    }

    private String text(String plain) {
        missing.addAll(press.missing(plain));
        return press.text(plain);
    }
}
