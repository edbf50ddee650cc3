package cn.mulin.agency;

import cn.mulin.agency.CaseQueries.Whole;
import cn.mulin.print.Press;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * 版面 — the entrustment to sign and the cover for the papers, each one A4 page. Numbers of identity cards are never printed;
 * where a name may not be read it is left for the person to write.
 */
@Component
class CaseSheets {

    private static final String BLANK = "　　　　　　";
    private static final String STYLE = """
            @page { size: A4; margin: 22mm 24mm }
            h1 { font-size: 20pt; text-align: center; letter-spacing: 4pt; margin: 0 0 10mm }
            p { font-size: 12pt; line-height: 2; margin: 0 0 4mm; text-align: justify }
            u { text-decoration: none; border-bottom: 0.6pt solid #1F2933; padding: 0 2mm }
            .sign { margin-top: 14mm } .sign td { font-size: 12pt; padding: 5mm 8mm 5mm 0; white-space: nowrap }
            .small { font-size: 9pt; color: #5B6672; line-height: 1.6 }
            table.list { width: 100%; border-collapse: collapse; margin-top: 4mm }
            table.list td, table.list th { border: 0.4pt solid #9AA3AC; padding: 2.5mm 3mm; font-size: 11pt; text-align: left }
            """;

    private final Press press;

    CaseSheets(Press press) {
        this.press = press;
    }

    byte[] entrustment(Whole whole, boolean named) {
        var row = whole.row();
        return press.pdf("委托书", STYLE, """
                <h1>委 托 书</h1>
                <p>委托人 <u>%s</u>，住 <u>%s</u>。</p>
                <p>我委托 <u>%s</u>（村、社区）代我整理并递交“<b>%s</b>”的申请材料，代我收取补正通知和办理结果。</p>
                <p>准备材料的人只帮忙整理和递交，不决定能不能办成；决定由 <u>%s</u> 依法作出。材料只用于办这一件事。我随时可以收回这份委托，说一声“不办了”就行。</p>
                <table class="sign"><tr><td>委托人（签名或按指印）：____________________</td></tr>
                <tr><td>身份证号（由本人填写）：____________________</td></tr>
                <tr><td>受托人（签名）：____________________</td><td>　　　　年　　月　　日</td></tr></table>
                <p class="small">编号 %s · 依据：%s</p>
                """.formatted(
                        name(whole, named),
                        text(row.door()),
                        text(row.preparerName()),
                        text(row.kindName()),
                        text(whole.deciderName()),
                        text(row.number()),
                        text(whole.basis())));
    }

    byte[] cover(Whole whole, List<PaperStore.Paper> papers, boolean named) {
        var row = whole.row();
        return press.pdf("代办材料封面", STYLE, """
                <h1>代办材料封面</h1>
                <p>事项：<b>%s</b>　编号：<b>%s</b></p>
                <p>申请人：<u>%s</u>　住址：%s</p>
                <p>准备：%s　收件：%s　决定：%s（自收件起 %d 个工作日）</p>
                <table class="list"><tr><th>序号</th><th>材料</th><th>有没有</th></tr>%s</table>
                <p class="small">依据：%s</p>
                """.formatted(
                        text(row.kindName()),
                        text(row.number()),
                        name(whole, named),
                        text(row.door()),
                        text(row.preparerName()),
                        text(whole.receiverName()),
                        text(whole.deciderName()),
                        whole.workingDays(),
                        papers.stream().map(this::line).collect(Collectors.joining()),
                        text(whole.basis())));
    }

    private String line(PaperStore.Paper paper) {
        var there = paper.broughtAt() != null ? "有" : paper.mayFollow() ? "后补" : "还没有";
        return "<tr><td>%d</td><td>%s</td><td>%s</td></tr>".formatted(paper.number(), text(paper.name()), there);
    }

    private String name(Whole whole, boolean named) {
        return named ? text(whole.row().personName()) : BLANK;
    }

    private String text(String plain) {
        return press.text(plain);
    }
}
