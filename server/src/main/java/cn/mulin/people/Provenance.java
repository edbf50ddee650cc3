package cn.mulin.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** 来源 — of each field of a record: who said it, and the day it was last confirmed. */
public record Provenance(Map<String, Mark> fields) {

    /** Nothing is known of where it came from. */
    public static final Provenance NONE = new Provenance(Map.of());

    /** 出处 — by which way a fact came, and when it was last confirmed. */
    public record Mark(Source source, LocalDate confirmedOn) {}

    /** 途径 — who said it. */
    public enum Source {
        /** 名册导入. */
        ROSTER,
        /** 本人所说. */
        SELF,
        /** 入户走访. */
        VISIT,
        /** 村（社区）登记. */
        CLERK,
        /** 部门数据. */
        DEPARTMENT,
        /** 由身份证号推出. */
        ID_NUMBER,
        /** 演示数据. */
        INVENTED
    }

    public Provenance {
        fields = Map.copyOf(fields);
    }

    /** The same with {@code names} said or confirmed again that day. */
    public Provenance with(Collection<String> names, Source source, LocalDate day) {
        var next = new TreeMap<>(fields);
        var mark = new Mark(source, day);
        names.forEach(name -> next.put(name, mark));
        return new Provenance(next);
    }
}
