package cn.mulin.demo;

import cn.mulin.people.identity.IdNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * 虚构人家 — makes up households from a seed: the same seed makes the same people. Nobody real can be met: ID numbers carry
 * the county code {@code xxxx99}, which GB/T 2260 gives to no county, and phones lie in {@code 1990xxxxxxx}.
 */
public final class Invented {

    private static final String SURNAMES =
            "王李张刘陈杨黄赵周吴徐孙马胡朱郭何罗高林郑梁谢唐许冯宋韩邓彭曹曾田萧潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private static final String MEN = "建国志强伟明军华平勇刚辉波涛斌鹏超杰浩宇文武德福贵祥云龙树林松柏石水生根发财旺安康宁远程光亮新民爱党立功长青春山海江";
    private static final String WOMEN = "秀英桂兰芳玉梅丽萍红霞艳娟敏静燕玲珍凤莲菊香翠娥春花银银满细妹雪琴慧颖婷佳怡欣悦若涵梓萱雨桐冬青月巧云喜";
    /** Characters outside the common planes and names with «·»: ordinary people, met on every street. */
    private static final List<String> RARE = List.of("𬭎", "𣇉", "㛃", "䶮", "𠅤", "喆", "犇", "翀");

    private static final List<String> LONG = List.of("阿依古丽·买买提", "古丽娜尔·艾合买提江", "才仁·卓玛", "其美·多吉");

    private final RandomGenerator chance;
    private final String region;
    private final LocalDate today;
    private final Series series;
    private int phones;
    private final Map<LocalDate, Integer> bornOn = new HashMap<>();

    Invented(long seed, String countyCode, LocalDate today) {
        this(seed, countyCode, today, Series.DEMO_TOWN);
    }

    Invented(long seed, String countyCode, LocalDate today, Series series) {
        this.chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.region = countyCode.substring(0, 4) + "99";
        this.today = today;
        this.series = series;
        this.phones = series.firstPhone;
    }

    /** 号段 — numbers of two series never meet, so a generated county may be laid around the demo town. */
    enum Series {
        DEMO_TOWN(0, 0),
        COUNTY(1_000_000, 100);

        private final int firstPhone;
        private final int bornBefore;

        Series(int firstPhone, int bornBefore) {
            this.firstPhone = firstPhone;
            this.bornBefore = bornBefore;
        }
    }

    /** 人 — one invented person. {@code relation}: the code of GB/T 4761. */
    public record Person(
            String name,
            boolean woman,
            LocalDate born,
            @Nullable String idNumber,
            @Nullable String phone,
            String relation) {}

    /** 户 — one invented household; the first person is its head. */
    public record Home(List<Person> people, boolean vacant, boolean rented) {}

    Home home() {
        int pick = chance.nextInt(100);
        boolean vacant = pick >= 96;
        var people = new ArrayList<Person>();
        var surname = surname();
        if (pick < 14) {
            people.add(person(surname, chance.nextInt(100) < 58, chance.nextInt(66, 93), "02"));
        } else {
            int age = chance.nextInt(28, 78);
            people.add(person(surname, chance.nextInt(100) < 22, age, "02"));
            people.add(person(surname(), !people.getFirst().woman(), Math.max(22, age - chance.nextInt(-2, 5)), "10"));
            int children = chance.nextInt(100) < 55 ? chance.nextInt(1, 3) : 0;
            for (int child = 0; child < children; child++) {
                int childAge = Math.max(0, age - 24 - chance.nextInt(8));
                boolean daughter = chance.nextBoolean();
                people.add(person(surname, daughter, childAge, daughter ? "30" : "20"));
            }
            if (age < 60 && chance.nextInt(100) < 18) {
                boolean mother = chance.nextBoolean();
                people.add(person(surname, mother, Math.min(95, age + chance.nextInt(23, 32)), mother ? "52" : "51"));
            }
        }
        return new Home(people, vacant, chance.nextInt(100) < 5);
    }

    Person person(String surname, boolean woman, int age, String relation) {
        var born = today.minusYears(age).minusDays(1 + chance.nextInt(364));
        boolean numbered = age > 0 || chance.nextBoolean();
        boolean phoned = age >= 14 && chance.nextInt(100) < (age > 75 ? 60 : 93);
        return new Person(
                name(surname, woman),
                woman,
                born,
                numbered && chance.nextInt(400) > 0 ? idNumber(born, woman) : null,
                phoned ? phone() : null,
                relation);
    }

    String surname() {
        // common surnames come first and more often, as they do in life
        int at = (int) (Math.pow(chance.nextDouble(), 1.8) * SURNAMES.length());
        return SURNAMES.substring(at, at + 1);
    }

    String phone() {
        return "1990%07d".formatted(phones++);
    }

    private String name(String surname, boolean woman) {
        int rare = chance.nextInt(600);
        if (rare == 0) {
            return LONG.get(chance.nextInt(LONG.size()));
        }
        if (rare < 4) {
            return surname + RARE.get(chance.nextInt(RARE.size()));
        }
        var pool = woman ? WOMEN : MEN;
        var given = new StringBuilder(surname).append(pool.charAt(chance.nextInt(pool.length())));
        if (chance.nextInt(100) < 82) {
            given.append(pool.charAt(chance.nextInt(pool.length())));
        }
        return given.toString();
    }

    private String idNumber(LocalDate born, boolean woman) {
        // the sequence of three digits, odd for men, leaves room for 500 of each sex born on one day
        int order = (series.bornBefore + bornOn.merge(born, 1, Integer::sum)) % 500;
        return IdNumber.of(region, born, order * 2 + (woman ? 0 : 1)).value();
    }
}
