package cn.mulin.people.rights;

import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Refusal;
import cn.mulin.people.ResidentId;
import cn.mulin.people.Residents;
import cn.mulin.people.label.Label;
import cn.mulin.people.label.Labels;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 我的信息 — everything kept of one person, for that person alone: unmasked, to see and to take along (个人信息保护法 45). */
@Service
@Transactional
class MyData {

    private final Residents residents;
    private final Labels labels;
    private final PersonRequests requests;
    private final AuditLog audit;

    MyData(Residents residents, Labels labels, PersonRequests requests, AuditLog audit) {
        this.residents = residents;
        this.labels = labels;
        this.requests = requests;
        this.audit = audit;
    }

    /** 一份 — with field names as people read them. */
    record Copy(Map<String, @Nullable String> record, List<LabelLine> labels, List<PersonRequest> requests) {}

    /** 一个标签. */
    record LabelLine(
            String kind, @Nullable String grade, @Nullable String detail, String confirmedOn) {}

    Copy of(ResidentId me) {
        var record = residents.ownRecord(me).orElseThrow(() -> Refusal.of(RightsProblem.NOT_ON_THE_ROSTER));
        audit.did("people.own-data-seen", "resident", me.value());
        var names = labels.kindNames();
        return new Copy(
                record,
                labels.ofMyself(me).stream().map(label -> line(label, names)).toList(),
                requests.mine(me));
    }

    private static LabelLine line(Label label, Map<String, String> names) {
        var content = label.content();
        return new LabelLine(
                Optional.ofNullable(names.get(content.kind())).orElse(content.kind()),
                content.grade(),
                content.detail(),
                label.confirmedOn().toString());
    }

    /** The same for reading: a line a fact. */
    static String readable(Copy copy) {
        var text = new StringBuilder("本系统中关于您的信息\n\n");
        copy.record()
                .forEach((field, value) -> text.append(field)
                        .append("：")
                        .append(value == null ? "（未登记）" : value)
                        .append('\n'));
        if (!copy.labels().isEmpty()) {
            text.append("\n登记的情况\n");
            copy.labels()
                    .forEach(label -> text.append(label.kind())
                            .append(label.grade() == null ? "" : " " + label.grade())
                            .append(label.detail() == null ? "" : "，" + label.detail())
                            .append("（")
                            .append(label.confirmedOn())
                            .append(" 核对）\n"));
        }
        return text.append("\n有不对的地方，可以在“我的信息”里请求更正或删除。\n").toString();
    }
}
