package cn.mulin.opening.staffing;

/** 问题 — what is wrong with a row, at which column, and why. The words are the screen's. */
record StaffFlaw(int row, StaffColumn column, Why why) {

    /** 何故. */
    enum Why {
        EMPTY,
        TOO_LONG,
        BAD_LOGIN,
        LOGIN_TWICE,
        LOGIN_TAKEN,
        LOGIN_OF_ADMINISTRATOR,
        BAD_PHONE,
        PLACE_UNKNOWN,
        DUTY_UNKNOWN,
        DUTY_DOES_NOT_FIT,
        FORMULA
    }
}
