package org.strikelog.source;

/** The bytes of a copy, as they were uploaded. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares copies
public record ArchiveCopy(CopyType type, byte[] content) {}
