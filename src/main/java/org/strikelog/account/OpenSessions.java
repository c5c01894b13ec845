package org.strikelog.account;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** Where people are signed in, on whichever instance. */
@Service
public class OpenSessions {

    private static final int KEY_LENGTH = 16;

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /**
     * {@return the sessions of an account, the last used first}
     *
     * @param current id of the session that asks; null if none of them does
     */
    public List<OpenSession> of(String username, @Nullable String current) {
        return byId(username).values().stream()
                .map(session -> new OpenSession(
                        key(session.getId()),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getAttribute(SignInOrigin.ATTRIBUTE),
                        session.getId().equals(current)))
                .sorted(Comparator.comparing(OpenSession::lastUsedAt).reversed())
                .toList();
    }

    /** {@return whether there was such a session of this account; it is none now} */
    public boolean end(String username, String key) {
        return end(byId(username).keySet().stream()
                        .filter(id -> key(id).equals(key))
                        .toList())
                > 0;
    }

    public int endAll(String username) {
        return end(List.copyOf(byId(username).keySet()));
    }

    /** @param current id of the session that stays */
    public int endOthers(String username, String current) {
        return end(byId(username).keySet().stream()
                .filter(id -> !id.equals(current))
                .toList());
    }

    private int end(List<String> ids) {
        ids.forEach(sessions::deleteById);
        return ids.size();
    }

    private Map<String, ? extends Session> byId(String username) {
        return sessions.findByPrincipalName(username);
    }

    /** Whoever knows the id is signed in, so it stays out of pages. */
    private static String key(String id) {
        return HexFormat.of().formatHex(LinkToken.sha256(id)).substring(0, KEY_LENGTH);
    }
}
