package org.strikelog.account;

import org.jspecify.annotations.Nullable;

/**
 * Something for the audit log. Publish it with {@code ApplicationEventPublisher} in the transaction that does what it
 * tells of: it is written there and then, so that neither is kept without the other.
 *
 * @param account username of whoever did it; null where nobody was signed in
 * @param subject what it was done to, such as {@code incident 142}; at most 200 characters are kept
 * @param detail what else is worth keeping, in words, never a secret; at most 2000 characters are kept
 */
public record Audited(AuditKind kind, @Nullable String account, String subject, String detail) {

    private static final int LONGEST_ACCOUNT = 100;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_DETAIL = 2000;

    public Audited {
        account = account == null ? null : printable(account, LONGEST_ACCOUNT);
        subject = printable(subject, LONGEST_SUBJECT);
        detail = printable(detail, LONGEST_DETAIL);
    }

    public Audited(AuditKind kind, @Nullable String account, String subject) {
        this(kind, account, subject, "");
    }

    /** Names that somebody tried may hold anything; the log is read line by line. */
    private static String printable(String text, int longest) {
        var clean = text.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.length() > longest ? clean.substring(0, longest - 1) + "…" : clean;
    }
}
