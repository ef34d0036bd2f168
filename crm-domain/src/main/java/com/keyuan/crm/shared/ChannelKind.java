package com.keyuan.crm.shared;

/** Whose channel a customer used: it decides how far the contact lies with the company rather than with one person. */
public enum ChannelKind {
    /** A channel the company shares: hotline, shared mailbox, official account, web. */
    SHARED,
    /** A channel the company owns and one person holds: a company phone, a company mailbox. */
    HELD,
    /** A person's private channel, of which the company knows by hearsay. */
    PRIVATE
}
