package cn.mulin.opening.staffing;

/** 列 — the columns of the staff sheet, as they stand there. */
enum StaffColumn {
    NAME("姓名", true, "写真实姓名"),
    LOGIN("登录名", true, "3 到 40 个小写字母、数字、点、横线，如 zhang.san"),
    PHONE("手机号", false, "11 位手机号；写了才能收到提醒"),
    TITLE("职务", false, "如 党建办主任"),
    PLACE("单位", true, "从下拉里选，或写区划代码；“单位”表里有全部"),
    DUTY("身份", true, "村（社区）干部、镇街指挥室、部门、县三长办 之一");

    private final String words;
    private final boolean needed;
    private final String rule;

    StaffColumn(String words, boolean needed, String rule) {
        this.words = words;
        this.needed = needed;
        this.rule = rule;
    }

    String words() {
        return words;
    }

    boolean needed() {
        return needed;
    }

    String rule() {
        return rule;
    }
}
