package cn.mulin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("invented people")
class InventedTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 16);

    @Test
    void are_the_same_for_the_same_seed() {
        assertThat(homes(7, 200)).isEqualTo(homes(7, 200)).isNotEqualTo(homes(8, 200));
    }

    @Test
    void never_share_an_id_number_or_a_phone() {
        var people = homes(7, 20_000).stream()
                .flatMap(home -> home.people().stream())
                .toList();
        assertThat(people.stream().map(Invented.Person::idNumber).filter(Objects::nonNull))
                .doesNotHaveDuplicates();
        assertThat(people.stream().map(Invented.Person::phone).filter(Objects::nonNull))
                .doesNotHaveDuplicates();
    }

    @Test
    void carry_the_marks_of_their_invention() {
        assertThat(homes(7, 2_000).stream().flatMap(home -> home.people().stream()))
                .allSatisfy(person -> {
                    assertThat(person.idNumber() == null || person.idNumber().startsWith("430199"))
                            .isTrue();
                    assertThat(person.phone() == null || person.phone().startsWith("1990"))
                            .isTrue();
                });
    }

    @Test
    void live_alone_leave_and_have_rare_names_as_people_do() {
        var homes = homes(7, 20_000);
        assertThat(homes).anyMatch(home -> home.people().size() == 1).anyMatch(Invented.Home::vacant);
        assertThat(homes.stream().flatMap(home -> home.people().stream()))
                .anyMatch(person -> person.name().contains("·"))
                .anyMatch(person -> person.name().codePoints().anyMatch(point -> point > 0xFFFF));
    }

    private static List<Invented.Home> homes(long seed, int count) {
        var invented = new Invented(seed, "430181", TODAY);
        return Stream.generate(invented::home).limit(count).toList();
    }
}
