package cn.mulin.territory.place;

import cn.mulin.territory.Unit;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 地名词 — a word by which people call a unit, as far as it follows from the unit's own name. */
public record PlaceWord(String word, PlaceKind kind) {

    private static final Pattern DIVISION_END = Pattern.compile("(街道|镇|民族乡|乡|社区|村)$");
    private static final Pattern RUNG_END = Pattern.compile("(村民小组|居民小组|小组|小区|片区|片|组|邻|网格)$");

    /** 第3片, 12组, 二邻, 3号楼, A栋: said everywhere, they find a place only inside a village already known. */
    private static final Pattern NUMBERED = Pattern.compile("第?[\\dA-Za-z零〇一二三四五六七八九十百]+[号#]?[\\p{IsHan}]{1,3}");

    /** What follows from a unit's name; nothing from a mere number. */
    public static List<PlaceWord> of(String name, @Nullable String fullName, Unit.Tier tier) {
        if (tier == Unit.Tier.COUNTY || NUMBERED.matcher(name).matches()) {
            return List.of();
        }
        var words = new ArrayList<PlaceWord>();
        words.add(new PlaceWord(name, PlaceKind.NAME));
        if (fullName != null) {
            words.add(new PlaceWord(fullName, PlaceKind.NAME));
        }
        var end = tier == Unit.Tier.RUNG ? RUNG_END : DIVISION_END;
        var stem = end.matcher(name).replaceFirst("");
        if (stem.length() >= 2 && !stem.equals(name)) {
            words.add(new PlaceWord(stem, isCommon(stem) ? PlaceKind.COMMON_STEM : PlaceKind.STEM));
        }
        words.removeIf(word -> word.word().length() < 2 || word.word().length() > 40);
        return words;
    }

    /** Whether the dictionary knows it as an ordinary word rather than a place: 电力, 和平, but not 横塘. */
    private static boolean isCommon(String stem) {
        var entry = CoreDictionary.get(stem);
        if (entry == null) {
            return false;
        }
        var usual = entry.nature[0].toString();
        return !usual.startsWith("ns") && !usual.startsWith("nz");
    }
}
