package org.strikelog.incident;

/** An incident was saved; published within the transaction that saves it. */
public record RecordChanged(long incident) {}
