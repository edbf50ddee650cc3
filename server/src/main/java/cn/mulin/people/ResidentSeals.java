package cn.mulin.people;

import cn.mulin.kernel.Seals;
import cn.mulin.people.identity.IdNumber;
import cn.mulin.people.identity.Phone;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Seals and opens the numbers of residents, each for its own column, and indexes them. */
@Component
class ResidentSeals {

    private static final String ID_NUMBER = "people.resident.id_number";
    private static final String PHONE = "people.resident.phone";

    private final Seals seals;

    ResidentSeals(Seals seals) {
        this.seals = seals;
    }

    byte[] seal(IdNumber number) {
        return seals.seal(ID_NUMBER, number.value());
    }

    byte[] seal(Phone phone) {
        return seals.seal(PHONE, phone.value());
    }

    byte[] index(IdNumber number) {
        return seals.index("id-number", number.value());
    }

    byte[] index(Phone phone) {
        return seals.index("phone", phone.value());
    }

    /** @param index what stands beside it in the row */
    IdNumber idNumber(byte[] sealed, byte[] index) {
        var number = new IdNumber(seals.open(ID_NUMBER, sealed));
        refuseExchanged(index(number), index);
        return number;
    }

    /** @param index what stands beside it in the row */
    Phone phone(byte[] sealed, byte[] index) {
        var phone = new Phone(seals.open(PHONE, sealed));
        refuseExchanged(index(phone), index);
        return phone;
    }

    /** A sealed value that does not fit the index beside it was put there by somebody else's hand. */
    private static void refuseExchanged(byte[] index, byte[] beside) {
        if (!Arrays.equals(index, beside)) {
            throw new IllegalStateException("a sealed number does not fit its index");
        }
    }
}
