package org.strikelog.desk;

/**
 * Something that the record itself asks its editors to do. Every bean of this type has a line on the desk, in the order
 * of the beans; its words are the messages {@code work.<code>} and {@code work.<code>.hint}.
 */
public interface WorkRule {

    /** {@return its name in addresses and messages: lower-case letters and hyphens} */
    String code();

    /** {@return how often there is something to do} */
    long count();

    /** {@return path of the page that lists it} */
    default String address() {
        return "/desk/work/" + code();
    }
}
