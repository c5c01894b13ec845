package org.strikelog.account;

import java.util.Locale;

/** What the audit log keeps. */
public enum AuditKind {
    /** Somebody signed in. */
    SIGN_IN,

    /** Somebody could not sign in: a wrong password, passkey or code. */
    SIGN_IN_REFUSED,

    /** An account was invited, accepted, disabled, enabled, or its password reset. */
    ACCOUNT,

    /** An account was given another role. */
    ROLE,

    /** A password, passkey, second factor or set of recovery codes was set, changed or removed. */
    CREDENTIAL,

    /** Open sessions were ended by somebody. */
    SESSION,

    /** A token for the API was made, revoked or refused. */
    TOKEN,

    /** An incident was published, retracted or restored to the public, or the record frozen as a release. */
    PUBLICATION,

    /** Two incidents were merged, or a merge was undone. */
    MERGE,

    /** Many incidents were changed as one, or that was undone. */
    BULK,

    /** A file was taken over into the record, or that was undone. */
    IMPORT,

    /** Data left the application that not everybody may read. */
    EXPORT,

    /** A webhook was set up or removed, or one of its messages sent again or discarded. */
    WEBHOOK,

    /** A backup, or a test whether it can be restored, was asked for. */
    BACKUP;

    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String toString() {
        return code;
    }
}
