package cn.mulin.roster.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** 列 — a column of a roster by the word in its head. Their order does not matter. */
public enum Column {
    VILLAGE("村（社区）", false, 26, "12 位代码，或从下拉里选；整本只有一个村（社区）时可以不填", "430181003005 横塘社区", "村", "社区", "村社区"),

    UNIT_CODE("单元编码", true, 26, "县里唯一，6 至 40 个字；已有的单元照原样写，新的单元自己编", "430181003005001"),
    PARENT("上级编码", true, 26, "上一级单元的编码；最高一级写村（社区）的代码，或不填", "430181003005"),
    RUNG("层级", true, 10, "按本地的叫法：片、组、邻，或网格、楼栋、单元", "片"),
    UNIT_NAME("名称", true, 18, "同一个上级之下不重名", "第1片"),
    UNIT_KIND("类型", false, 14, "普通、专属网格、小区、无物业小区；不填为普通", "普通"),

    HOUSEHOLD("户编号", true, 12, "村（社区）内唯一；再次导入时凭它认出这一户", "00012"),
    DOOR("门牌", true, 26, "按当地的叫法", "新塘组18号"),
    UNIT("所属单元", false, 30, "最低一级单元的编码，或从下拉里选；不填为暂不划入", "430181003005001001001"),
    DWELLING("住房情况", false, 12, "自有、租住、公房、空房、其他", "自有"),
    VACANT("空挂户", false, 8, "户口在、人不在的填是", "否"),
    NOTE("备注", false, 24, "300 字以内，不写病情、救助等敏感情况", ""),

    NAME("姓名", true, 12, "照证件写；少数民族姓名中间用“·”", "黎某甲"),
    RELATION("与户主关系", false, 12, "户主、配偶、子、女……", "户主"),
    ID_NUMBER("身份证号", false, 22, "18 位；这一列请保持“文本”格式，否则后三位会丢", "", "身份号码", "证件号码", "公民身份号码"),
    NO_ID_NUMBER("无证缘由", false, 10, "没有身份证号时填：新生儿、未落户、遗失、境外人员、未告知", ""),
    GENDER("性别", false, 8, "男、女；有身份证号时不用填", ""),
    BORN_ON("出生日期", false, 12, "写成 1985-03-21；有身份证号时不用填", "1985-03-21"),
    PHONE("电话", false, 16, "手机 11 位，或带区号的固定电话；只写一个", "", "联系电话", "手机", "手机号"),
    REGISTERED("户口在本地", false, 11, "是、否；不填为是", "是"),
    LIVES("住在本地", false, 10, "是、否；不填为是", "是"),

    POST("单元编码", true, 26, "他当哪个单元的长", "430181003005001001001"),
    LEADER("姓名", true, 12, "不填为暂缺；已有的任期不受影响", "黎某甲"),
    LEADER_HOUSEHOLD("户编号", false, 12, "他家的户编号；有身份证号时不用填", "00012"),
    LEADER_ID_NUMBER("身份证号", false, 22, "用来认人；有户编号时不用填", "", "身份号码", "证件号码"),
    SINCE("任职日期", false, 12, "写成 2026-03-01；不填为导入当天", "2026-03-01"),
    BASIS("依据", false, 20, "会议、文件、公示", ""),
    SERVES("负责的户", false, 26, "户编号，用顿号隔开；写在“户”表的所属单元里也可以", "00012、00013");

    private final String words;
    private final boolean needed;
    private final int width;
    private final String rule;
    private final String example;
    private final List<String> otherWords;

    Column(String words, boolean needed, int width, String rule, String example, String... otherWords) {
        this.words = words;
        this.needed = needed;
        this.width = width;
        this.rule = rule;
        this.example = example;
        this.otherWords = List.of(otherWords);
    }

    /** As it stands in the head. */
    public String words() {
        return words;
    }

    /** Whether a sheet without this column cannot be read. */
    public boolean needed() {
        return needed;
    }

    /** How to fill it, for the person who does. */
    public String rule() {
        return rule;
    }

    public String example() {
        return example;
    }

    /** In characters. */
    int width() {
        return width;
    }

    private boolean isCalled(String head) {
        return words.equals(head) || otherWords.contains(head);
    }

    /** The column of {@code sheet} that {@code head} names; spaces, stars and the width of brackets are nothing. */
    static @Nullable Column of(Sheet sheet, String head) {
        var plain = head.replaceAll("[\\s\\p{Z}*＊]", "").replace('(', '（').replace(')', '）');
        return sheet.columns().stream()
                .filter(column -> column.isCalled(plain))
                .findFirst()
                .orElse(null);
    }
}
