package org.strikelog.site.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.strikelog.explore.Explorer;
import org.strikelog.support.DatabaseTest;

/** Both are the same server here; the connections of the one that plays the replica say so. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ReplicaReadsTests {

    private static final String DATABASE = "the database";
    private static final String REPLICA = "the replica";

    @Autowired
    private DataSource pool;

    private final Replica replica = mock(Replica.class);
    private ReplicaReads reads;
    private DataSource routed;

    @BeforeEach
    void aReplicaThatFollows() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("replica", replica);
        reads = new ReplicaReads(beans.getBeanProvider(Replica.class));
        routed = (DataSource) reads.postProcessAfterInitialization(pool, "pool");
        given(replica.serves()).willReturn(true);
        given(replica.connection()).will(call -> named(REPLICA));
    }

    @Test
    void answersAReaderFromTheReplica() throws Exception {
        assertThat(within(get("/incidents/7"))).isEqualTo(REPLICA);
        assertThat(within(get("/incidents/7"), this::inReadingTransaction)).isEqualTo(REPLICA);
    }

    @Test
    void writesToTheDatabaseWhoeverAsks() throws Exception {
        assertThat(within(get("/login"), this::inTransaction)).isEqualTo(DATABASE);
        assertThat(within(new MockHttpServletRequest("POST", "/login"))).isEqualTo(DATABASE);
    }

    @Test
    void lastsNoLongerThanTheRequest() throws Exception {
        within(get("/incidents/7"));

        assertThat(asked()).isEqualTo(DATABASE);
        assertThat(inReadingTransaction()).isEqualTo(DATABASE);
    }

    @Test
    void showsEditorsWhatTheyHaveWritten() throws Exception {
        var signedIn = get("/incidents/7");
        signedIn.setCookies(new Cookie("session", "c2Vzc2lvbg"));
        var byHttps = get("/incidents/7");
        byHttps.setCookies(new Cookie("__Host-session", "c2Vzc2lvbg"));
        var byToken = get("/api/v1/incidents/7");
        byToken.addHeader("Authorization", "Bearer strikelog_pat_x");

        assertThat(within(signedIn)).isEqualTo(DATABASE);
        assertThat(within(byHttps)).isEqualTo(DATABASE);
        assertThat(within(byToken)).isEqualTo(DATABASE);
    }

    @Test
    void followsTheStreamWhereItIsWritten() throws Exception {
        assertThat(within(get("/api/v1/changes"))).isEqualTo(DATABASE);
        assertThat(within(get("/api/v1/changes/stream"))).isEqualTo(DATABASE);
        assertThat(within(get("/api/v1/checksum"))).isEqualTo(DATABASE);
    }

    @Test
    void asksTheDatabaseWhileTheReplicaIsBehindOrGone() throws Exception {
        given(replica.serves()).willReturn(false);
        assertThat(within(get("/incidents/7"))).isEqualTo(DATABASE);

        given(replica.serves()).willReturn(true);
        given(replica.connection()).willReturn(null);
        assertThat(within(get("/incidents/7"))).isEqualTo(DATABASE);
    }

    @Test
    void aServerThatFollowsNoneDoesNotServe() throws SQLException {
        HikariDataSource database = DataSourceUnwrapper.unwrap(pool, HikariConfigMXBean.class, HikariDataSource.class);
        var settings = new ReplicaSettings(database.getJdbcUrl(), null, null);
        var none = new Replica(settings, pool, mock(Explorer.class), new SimpleMeterRegistry());
        none.start();
        try (Connection there = none.connection()) {
            assertThat(there.isReadOnly()).isTrue();
            assertThat(there.getNetworkTimeout()).isEqualTo(10_000);
            assertThat(none.serves()).isFalse();
        } finally {
            none.stop();
            none.close();
        }
    }

    private static MockHttpServletRequest get(String path) {
        return new MockHttpServletRequest("GET", path);
    }

    private String within(MockHttpServletRequest request) throws Exception {
        return within(request, this::asked);
    }

    private String within(MockHttpServletRequest request, Question question) throws Exception {
        String[] answer = new String[1];
        FilterChain chain = (asked, answered) -> answer[0] = question.ask();
        reads.doFilter(request, new MockHttpServletResponse(), chain);
        return answer[0];
    }

    private String inTransaction() {
        return new TransactionTemplate(new JdbcTransactionManager(routed)).execute(status -> asked());
    }

    private String inReadingTransaction() {
        var reading = new TransactionTemplate(new JdbcTransactionManager(routed));
        reading.setReadOnly(true);
        return reading.execute(status -> asked());
    }

    private String asked() {
        String name = JdbcClient.create(routed)
                .sql("select current_setting('application_name')")
                .query(String.class)
                .single();
        return name.equals(REPLICA) ? REPLICA : DATABASE;
    }

    /** Not one of the pool, which would keep its name. */
    private Connection named(String name) throws SQLException {
        HikariDataSource like = DataSourceUnwrapper.unwrap(pool, HikariConfigMXBean.class, HikariDataSource.class);
        Connection connection = DataSourceBuilder.derivedFrom(like)
                .type(SimpleDriverDataSource.class)
                .build()
                .getConnection();
        connection.setClientInfo("ApplicationName", name);
        return connection;
    }

    private interface Question {
        String ask();
    }
}
