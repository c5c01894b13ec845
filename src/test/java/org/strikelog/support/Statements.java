package org.strikelog.support;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.ChainListener;
import net.ttddyy.dsproxy.listener.NoOpQueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSource;

/** Listens to every statement that the application sends to its database, and keeps those that hold what was typed. */
public final class Statements extends NoOpQueryExecutionListener implements AutoCloseable {

    private final ChainListener all;
    private final String typed;
    private final Queue<String> holding = new ConcurrentLinkedQueue<>();
    private volatile long heard;

    /** @param typed a text that no statement of ours has */
    public Statements(DataSource database, String typed) {
        this.typed = typed;
        all = ((ProxyDataSource) database).getProxyConfig().getQueryListener();
        all.addListener(this);
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> statements) {
        heard += statements.size();
        statements.stream()
                .map(QueryInfo::getQuery)
                .filter(sql -> sql.contains(typed))
                .forEach(holding::add);
    }

    /** {@return statements of which a typed text has become a part} */
    public List<String> holding() {
        return List.copyOf(holding);
    }

    /** {@return about how many there were} */
    public long heard() {
        return heard;
    }

    @Override
    public void close() {
        all.getListeners().remove(this);
    }
}
