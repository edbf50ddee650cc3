package cn.mulin.attachment;

/** 文件类型 — what a file is by its content, whatever its name says. Anything else is not taken. */
public enum FileKind {
    JPEG("image/jpeg", Family.PICTURE, 20),
    PNG("image/png", Family.PICTURE, 20),
    M4A("audio/mp4", Family.VOICE, 20),
    AMR("audio/amr", Family.VOICE, 20),
    MP3("audio/mpeg", Family.VOICE, 20),
    WEBM("audio/webm", Family.VOICE, 20),
    WAV("audio/wav", Family.VOICE, 40),
    PDF("application/pdf", Family.PAPER, 60),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Family.PAPER, 40),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Family.WORKBOOK, 60);

    /** 大类 — what people call it. */
    public enum Family {
        PICTURE,
        VOICE,
        PAPER,
        WORKBOOK
    }

    private final String mediaType;
    private final Family family;
    private final int mostMegabytes;

    FileKind(String mediaType, Family family, int mostMegabytes) {
        this.mediaType = mediaType;
        this.family = family;
        this.mostMegabytes = mostMegabytes;
    }

    public String mediaType() {
        return mediaType;
    }

    public Family family() {
        return family;
    }

    /** The largest such file that is taken. */
    int mostMegabytes() {
        return mostMegabytes;
    }

    /** Shown in the page by a browser; everything else is a download. */
    boolean shownInPlace() {
        return family == Family.PICTURE || family == Family.VOICE;
    }
}
