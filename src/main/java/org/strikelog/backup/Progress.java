package org.strikelog.backup;

/** Is told how far a backup or a restore is. */
@FunctionalInterface
interface Progress {

    /**
     * Another step was begun, or goes on.
     *
     * @param step what is being done, in words
     * @param done steps before it
     * @param expected steps in all
     */
    void at(String step, int done, int expected);
}
