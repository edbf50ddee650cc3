package cn.mulin.opening;

import cn.mulin.access.Account;
import cn.mulin.access.AccountId;

/**
 * 三员之一 — an open account of one of the three duties.
 *
 * @param in whether the first sign-in was finished: a password of one's own, and a second factor
 */
record Administrator(AccountId id, Account.Kind duty, String login, String name, boolean in) {}
