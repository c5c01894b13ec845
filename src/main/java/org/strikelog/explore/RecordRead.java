package org.strikelog.explore;

/** What has been committed to the record was taken up; published by the thread that read it, which should not be kept. */
public record RecordRead() {}
