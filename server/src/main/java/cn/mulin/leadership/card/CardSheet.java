package cn.mulin.leadership.card;

import cn.mulin.county.County;
import cn.mulin.leadership.Leader;
import cn.mulin.people.ResidentId;
import cn.mulin.people.identity.Phone;
import cn.mulin.print.Press;
import cn.mulin.print.QrCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** 版面 — sets contact cards and notice boards on A4. */
final class CardSheet {

    private static final int CARDS_A_PAGE = 10;
    private static final int CARDS_A_ROW = 2;

    private static final String CARDS = """
            @page { size: A4; margin: 12mm 14mm }
            table.sheet { border-collapse: collapse; page-break-after: always }
            table.sheet.last { page-break-after: auto }
            table.sheet td { padding: 0 }
            .card { position: relative; width: 90mm; height: 54mm; border: 0.4pt dashed #9AA3AC; overflow: hidden }
            .words { position: absolute; left: 5mm; top: 4.5mm; width: 52mm }
            .where { font-size: 8pt; color: #5B6672 } .say { font-size: 9.5pt; margin-top: 4mm }
            .name { font-size: 20pt; font-weight: 700; line-height: 1.25 } .long { font-size: 13.5pt }
            .post { font-size: 9.5pt } .phone { font-size: 12.5pt; margin-top: 1mm }
            .qr { position: absolute; right: 4mm; top: 4.5mm; width: 28mm; text-align: center } .qr img { width: 28mm; height: 28mm }
            .scan { font-size: 8pt; color: #17615B }
            .foot { position: absolute; left: 5mm; right: 4mm; bottom: 3.5mm; font-size: 7.5pt; color: #5B6672 }
            """;

    private static final String BOARD = """
            @page { size: A4; margin: 16mm 16mm 18mm 16mm;
              @bottom-center { content: counter(page) " / " counter(pages); font-size: 8pt; color: #5B6672 } }
            h1 { font-size: 26pt; font-weight: 700; margin: 0 } .where { font-size: 11pt; color: #5B6672 }
            table.head { width: 100%; border-bottom: 1.2pt solid #1F2933; margin-bottom: 5mm } table.head td { padding-bottom: 4mm }
            td.qr { width: 34mm; text-align: right; vertical-align: top } td.qr img { width: 32mm; height: 32mm }
            .call { font-size: 13pt; margin-top: 3mm } .call b { font-weight: 700 }
            table.list { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate }
            table.list th { text-align: left; font-size: 9pt; font-weight: 400; color: #5B6672; padding: 1.5mm 2mm }
            table.list td { font-size: 11.5pt; padding: 1.8mm 2mm; border-top: 0.5pt solid #D9D5CC }
            table.list tr { page-break-inside: avoid } td.name { font-weight: 700 }
            """;

    private final Press press;
    private final County county;
    private final String address;
    private final List<String> cards = new ArrayList<>();
    private final Set<String> missing = new TreeSet<>();

    CardSheet(Press press, County county, String address) {
        this.press = press;
        this.county = county;
        this.address = address;
    }

    void add(CardView card) {
        var person = card.leader() != null ? card.leader() : card.covering();
        cards.add("""
                <td><div class="card"><div class="words"><div class="where">%s</div>%s</div>
                <div class="qr"><img src="%s"/><div class="scan">扫一扫，说一句</div></div><div class="foot">%s</div></div></td>
                """.formatted(where(card), who(card, person), QrCode.dataUri(address + card.code()), foot()));
    }

    byte[] cards() {
        var body = new StringBuilder();
        for (int page = 0; page < cards.size(); page += CARDS_A_PAGE) {
            int end = Math.min(page + CARDS_A_PAGE, cards.size());
            body.append(end == cards.size() ? "<table class=\"sheet last\">" : "<table class=\"sheet\">");
            for (int row = page; row < end; row += CARDS_A_ROW) {
                body.append("<tr>");
                cards.subList(row, Math.min(row + CARDS_A_ROW, end)).forEach(body::append);
                body.append("</tr>");
            }
            body.append("</table>");
        }
        return press.pdf("三长联系卡", CARDS, body.toString());
    }

    /** @param place the names from the county down to the unit of the board */
    byte[] board(List<String> place, List<Leader> leaders, Map<ResidentId, Phone> numbers, String code) {
        var rows = new StringBuilder();
        leaders.forEach(leader -> rows.append(row(leader, numbers.get(new ResidentId(leader.resident())))));
        var body = """
                <table class="head"><tr><td><div class="where">%s</div><h1>%s 三长公示</h1>%s</td>
                <td class="qr"><img src="%s"/></td></tr></table>
                <table class="list"><thead><tr><th>负责哪里</th><th>岗位</th><th>姓名</th><th>电话</th></tr></thead><tbody>%s</tbody></table>
                """.formatted(
                        text(String.join(" ", place.subList(0, place.size() - 1))),
                        text(place.getLast()),
                        supervision(),
                        QrCode.dataUri(address + code),
                        rows);
        return press.pdf("三长公示", BOARD, body);
    }

    /** The characters no font here has, to be written by hand into their boxes. */
    Set<String> missing() {
        return missing;
    }

    private String where(CardView card) {
        return card.place().equals(card.village())
                ? text(card.village())
                : text(card.village()) + " · " + text(card.place());
    }

    private String who(CardView card, CardView.@Nullable PersonView person) {
        if (person == null) {
            var lacking = card.place().equals(card.village())
                    ? "这里"
                    : text(card.unit().name());
            return "<div class=\"say\">这里的事，先找</div><div class=\"name\">%s</div><div class=\"post\">%s还缺人，<br/>先由村（社区）接</div>"
                    .formatted(text(card.village()), lacking);
        }
        var post = card.leader() != null
                ? text(card.unit().name()) + "的" + text(person.title())
                : text(card.unit().name()) + "还缺人，<br/>" + text(person.title()) + "代管";
        var phone = person.phone() == null ? "" : "<div class=\"phone\">" + text(person.phone()) + "</div>";
        return "<div class=\"say\">这里的事，找</div><div class=\"name%s\">%s</div><div class=\"post\">%s</div>%s"
                .formatted(person.name().length() > 4 ? " long" : "", text(person.name()), post, phone);
    }

    private String row(Leader leader, @Nullable Phone phone) {
        return "<tr><td>%s</td><td>%s%s</td><td class=\"name\">%s</td><td>%s</td></tr>"
                .formatted(
                        text(leader.unitName()),
                        text(leader.title()),
                        leader.acting() ? "（代）" : "",
                        text(leader.name()),
                        phone == null ? "请扫码" : text(phone.value()));
    }

    private String foot() {
        var phone = county.supervisionPhone();
        return text(county.name()) + (phone == null ? "" : " · 监督电话 " + text(phone)) + " · 有危险先打 110 119 120";
    }

    private String supervision() {
        var phone = county.supervisionPhone();
        return phone == null ? "" : "<div class=\"call\">监督电话 <b>" + text(phone) + "</b></div>";
    }

    private String text(String plain) {
        missing.addAll(press.missing(plain));
        return press.text(plain);
    }
}
