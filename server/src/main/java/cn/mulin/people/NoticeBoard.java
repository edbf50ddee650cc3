package cn.mulin.people;

import java.util.UUID;

/** 告知栏 — where a county puts up what it tells people about their data (个人信息保护法 17); the newest counts. */
public interface NoticeBoard {

    UUID publish(String title, String words);
}
