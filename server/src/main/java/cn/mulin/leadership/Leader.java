package cn.mulin.leadership;

import cn.mulin.territory.DeskId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 三长 — somebody who holds a post on a ladder. The name is public by duty (a leader's name is posted in the village); the
 * number is not here.
 *
 * @param path the path of the unit the post serves
 * @param title what the ladder calls the post: 邻长, 楼栋长
 * @param unitName the unit as people say it: 新塘组3邻
 * @param acting whether the person only acts until there is a holder, or while the holder is away
 */
public record Leader(
        TermId term,
        DeskId desk,
        String path,
        UUID resident,
        String name,
        String title,
        String unitName,
        boolean acting,
        LocalDate since) {}
