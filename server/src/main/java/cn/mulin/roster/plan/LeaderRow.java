package cn.mulin.roster.plan;

import cn.mulin.people.identity.IdNumber;
import cn.mulin.people.identity.PersonName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 三长行. What is null was not said.
 *
 * @param post the code of the unit whose post it is
 * @param name null: the post is vacant, and the row says nothing about a holder
 * @param serves codes of households that belong to the unit
 */
record LeaderRow(
        int row,
        String post,
        @Nullable PersonName name,
        @Nullable String home,
        @Nullable IdNumber idNumber,
        @Nullable LocalDate since,
        @Nullable String basis,
        List<String> serves) {}
