package org.strikelog.desk;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.strikelog.account.Accounts;
import org.strikelog.account.Role;
import org.strikelog.incident.Incident;

/**
 * Who may do what with a draft. Editors write and submit their own; reviewers publish the work of others, and their own
 * as far as {@link DeskSettings} let them.
 */
@Component
public class Rights {

    private static final List<Role> REVIEWERS = List.of(Role.REVIEWER, Role.ADMINISTRATOR);

    private final Accounts accounts;
    private final DeskSettings settings;

    Rights(Accounts accounts, DeskSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    /** {@return whether an editor may publish what another, or the same, has written} */
    public boolean mayPublish(Editor editor, String owner) {
        return editor.reviewer() && (!editor.name().equals(owner) || mayPublishOwn(owner));
    }

    private boolean mayPublishOwn(String reviewer) {
        return switch (settings.publishOwn()) {
            case ALWAYS -> true;
            case ALONE -> !accounts.existsByUsernameNotAndRoleInAndEnabledTrue(reviewer, REVIEWERS);
            case NEVER -> false;
        };
    }

    /** {@return whether an editor may write on a draft; one that nobody owns is anybody's} */
    public boolean mayWrite(Editor editor, String owner) {
        return owner.isEmpty() || editor.name().equals(owner);
    }

    void requireWrite(Editor editor, String owner) {
        if (!mayWrite(editor, owner)) {
            throw new NotAllowed(
                    "This is the draft of %s, who alone writes it. A reviewer can take it over.".formatted(owner));
        }
    }

    void requireReview(Editor editor) {
        if (!editor.reviewer()) {
            throw new NotAllowed("That is for reviewers. You can submit your work to them.");
        }
    }

    void requirePublish(Editor editor, String owner) {
        requireReview(editor);
        if (!mayPublish(editor, owner)) {
            throw new NotAllowed("You wrote this yourself: another reviewer has to publish it. Submit it for review.");
        }
    }

    /** Checks that an editor may change an incident as it stands: the own draft, or, as a reviewer, what is public. */
    void requireChange(Editor editor, Incident incident) {
        incident.requireItsOwn();
        switch (incident.state()) {
            case DRAFT -> requireWrite(editor, Objects.requireNonNullElse(incident.draftedBy(), ""));
            case PUBLISHED -> requirePublish(editor, editor.name());
            case IN_REVIEW -> throw new NotAllowed("It is in review: that comes first.");
            case RETRACTED, MERGED ->
                throw new NotAllowed("It was %s, and stays as it was.".formatted(incident.state()));
        }
    }
}
