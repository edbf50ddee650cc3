package cn.mulin.opening.filing;

/**
 * 一项数据 — a column of the county's database.
 *
 * @param about what the table holds
 * @param words what the column holds, where its name does not say it
 * @param sealed whether it lies encrypted (SM4-GCM)
 */
record DataLine(
        String module,
        String table,
        String about,
        String column,
        String type,
        boolean needed,
        String words,
        boolean sealed) {}
