package cn.mulin.roster.workbook;

/** 格 — what stands in one cell. Its text is never printed by accident. */
public record Cell(Kind kind, String text) {

    public static final Cell BLANK = new Cell(Kind.TEXT, "");

    /** 格里是什么. */
    public enum Kind {
        TEXT,
        /** A number as Excel keeps it; a date is one too. */
        NUMBER,
        FORMULA,
        ERROR,
        /** Part of a merged area. */
        MERGED
    }

    public boolean blank() {
        return kind == Kind.TEXT && text.isBlank();
    }

    @Override
    public String toString() {
        return kind.name();
    }
}
