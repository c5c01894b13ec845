/**
 * Strikelog, a ledger of attacks: what was reported, by whom, where, when, with what losses, and how sure anyone was.
 *
 * <p>Each package below is a module. Arrows point from views to facts; a module may import those to its right, nothing
 * else, and a test holds them to it:
 *
 * <pre>
 * location group source casualty account schedule   nothing
 * incident                                    location, group, source, casualty
 * tally                                       incident and what it may import
 * duplicate                                   incident and what it may import
 * explore                                     incident and what it may import
 * map timeline profile handout compare        explore, incident, tally and the leaves
 * stream                                      the same: changes of the public record, in their order
 * api ogc                                     the same, stream, and account for tokens
 * webhook release                             api and what it may import
 * feed                                        explore, incident, tally, the leaves, account and schedule
 * backup                                      stream, account and schedule
 * desk importer                               the same, account and duplicate
 * authoring                                   desk, api and what they may import
 * site                                        anything: home, errors, layout, embedded database, sample
 * </pre>
 */
@NullMarked
package org.strikelog;

import org.jspecify.annotations.NullMarked;
