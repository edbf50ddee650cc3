package cn.mulin.territory.division;

import cn.mulin.territory.Unit;
import java.util.regex.Pattern;

/**
 * 行政区划 — one row of the official list: a county, town or village by its statistical code.
 *
 * @param code 6 digits for a county (GB/T 2260), 9 for a town (GB/T 10114), 12 for a village
 * @param fullName as the list has it: 横塘社区居民委员会
 */
public record Division(String code, String fullName) {

    private static final Pattern COMMUNITY = Pattern.compile("(社区)?(居民委员会|居委会)$");
    private static final Pattern VILLAGE = Pattern.compile("(村)?(村民委员会|村委会)$");

    public Unit.Tier tier() {
        return switch (code.length()) {
            case 6 -> Unit.Tier.COUNTY;
            case 9 -> Unit.Tier.TOWN;
            default -> Unit.Tier.VILLAGE;
        };
    }

    /** The code without the digits its parent has: 021 of 431321001021. The county's label is its whole code. */
    public String label() {
        return tier() == Unit.Tier.COUNTY ? code : code.substring(code.length() - 3);
    }

    public String parentCode() {
        return tier() == Unit.Tier.COUNTY ? "" : code.substring(0, code.length() - 3);
    }

    /** As people say it: 横塘社区居民委员会 is 横塘社区, 永新村民委员会 is 永新村. */
    public String name() {
        if (tier() != Unit.Tier.VILLAGE) {
            return fullName;
        }
        return VILLAGE.matcher(COMMUNITY.matcher(fullName).replaceFirst("社区")).replaceFirst("村");
    }

    /** By the last three digits (统计用区划代码编制规则): towns 001–099, 100–199, 200–399; villages 001–199, 200–399. */
    public String type() {
        int segment = Integer.parseInt(label());
        return switch (tier()) {
            case TOWN -> segment < 100 ? "街道" : segment < 200 ? "镇" : segment < 400 ? "乡" : "类似乡镇";
            case VILLAGE -> segment < 200 ? "社区" : segment < 400 ? "村" : "类似村";
            default -> "";
        };
    }
}
