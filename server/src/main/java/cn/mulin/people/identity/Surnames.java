package cn.mulin.people.identity;

import java.util.Map;
import java.util.Set;

/** 姓氏 — compound family names, and those read otherwise as a name than as a word: 单 is shàn, 仇 is qiú. */
final class Surnames {

    private static final Set<String> COMPOUND = Set.of(
            "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政",
            "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "子车", "亓官", "司寇", "巫马",
            "公西", "颛孙", "壤驷", "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋", "夹谷", "轩辕", "令狐", "段干", "百里", "呼延", "东郭", "南门", "羊舌",
            "微生", "公户", "公玉", "梁丘", "左丘", "东门", "西门", "南荣", "第五", "单于", "欧陽", "司馬");

    private static final Map<String, String> READ = Map.ofEntries(
            Map.entry("曾", "zeng"),
            Map.entry("单", "shan"),
            Map.entry("仇", "qiu"),
            Map.entry("解", "xie"),
            Map.entry("区", "ou"),
            Map.entry("朴", "piao"),
            Map.entry("查", "zha"),
            Map.entry("缪", "miao"),
            Map.entry("乐", "yue"),
            Map.entry("尉", "wei"),
            Map.entry("翟", "zhai"),
            Map.entry("折", "she"),
            Map.entry("种", "chong"),
            Map.entry("员", "yun"),
            Map.entry("秘", "bi"),
            Map.entry("洗", "xian"),
            Map.entry("冼", "xian"),
            Map.entry("覃", "qin"),
            Map.entry("召", "shao"),
            Map.entry("车", "che"),
            Map.entry("隗", "wei"),
            Map.entry("阚", "kan"),
            Map.entry("乜", "nie"),
            Map.entry("佴", "nai"),
            Map.entry("盖", "ge"),
            Map.entry("葛", "ge"),
            Map.entry("卜", "bu"),
            Map.entry("粘", "nian"),
            Map.entry("燕", "yan"),
            Map.entry("臧", "zang"),
            Map.entry("重", "chong"),
            Map.entry("莘", "shen"),
            Map.entry("谌", "chen"),
            Map.entry("繁", "po"),
            Map.entry("句", "gou"),
            Map.entry("么", "yao"),
            Map.entry("祭", "zhai"),
            Map.entry("宓", "mi"),
            Map.entry("任", "ren"),
            Map.entry("华", "hua"),
            Map.entry("宁", "ning"),
            Map.entry("黑", "he"),
            Map.entry("盛", "sheng"),
            Map.entry("石", "shi"),
            Map.entry("曲", "qu"),
            Map.entry("过", "guo"),
            Map.entry("能", "nai"),
            Map.entry("适", "kuo"),
            Map.entry("郗", "xi"),
            Map.entry("逄", "pang"),
            Map.entry("都", "du"),
            Map.entry("晟", "cheng"),
            Map.entry("尹", "yin"),
            Map.entry("吕", "lv"),
            Map.entry("长孙", "zhangsun"),
            Map.entry("单于", "chanyu"),
            Map.entry("尉迟", "yuchi"),
            Map.entry("万俟", "moqi"),
            Map.entry("澹台", "tantai"),
            Map.entry("令狐", "linghu"),
            Map.entry("夏侯", "xiahou"),
            Map.entry("乐正", "yuezheng"),
            Map.entry("亓官", "qiguan"));

    private Surnames() {}

    /** The family name at the head of {@code name}; a lone compound, 欧阳, is taken as 欧 with a given name. */
    static String familyOf(String name) {
        if (name.length() > 2 && COMPOUND.contains(name.substring(0, 2))) {
            return name.substring(0, 2);
        }
        return name.substring(0, name.offsetByCodePoints(0, 1));
    }

    /** How the family name is read, in letters without tones; null where the ordinary reading holds. */
    static @org.jspecify.annotations.Nullable String readingOf(String family) {
        return READ.get(family);
    }
}
