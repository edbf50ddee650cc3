package cn.mulin.access.account;

/** 账号状态 — what an administrator looks for in the list: stopped, never used, or without anything to do here. */
enum AccountState {
    LOCKED,
    NEVER_SEEN,
    UNSEATED
}
