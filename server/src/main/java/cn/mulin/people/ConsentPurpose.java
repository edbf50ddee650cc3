package cn.mulin.people;

/** 同意的用途 — what something about a person may be used for, by their own word (个人信息保护法 13–15, 23, 25, 29). */
public enum ConsentPurpose {
    /** 关怀服务. */
    CARE,
    /** 在联系卡上印电话. */
    CARD_NUMBER,
    /** 用照片. */
    PHOTO,
    /** 公开讲述. */
    PUBLIC_STORY,
    /** 与部门共享. */
    SHARING,
    /** 在外亲属可见. */
    FAMILY_VIEW
}
