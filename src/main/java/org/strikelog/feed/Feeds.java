package org.strikelog.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.strikelog.casualty.CountRange;
import org.strikelog.incident.Background;
import org.strikelog.incident.Backgrounds;
import org.strikelog.incident.FilterSentence;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.IncidentPage;
import org.strikelog.incident.IncidentSummary;
import org.strikelog.incident.Paging;

/** Draws up the feeds: the incidents of a filter as they change, figures that are revised, and claims that are withdrawn. */
@Component
public class Feeds {

    /** Entries in a part of a feed. */
    public static final int ENTRIES = 50;

    private static final Locale LANGUAGE = Locale.ENGLISH;
    private static final Paging NEWEST =
            Paging.of(Map.of("sort", List.of("-updated"), "limit", List.of(Integer.toString(ENTRIES))));

    private final IncidentList list;
    private final Backgrounds backgrounds;
    private final News news;
    private final FilterSentence sentence;
    private final MessageSource messages;

    Feeds(IncidentList list, Backgrounds backgrounds, News news, FilterSentence sentence, MessageSource messages) {
        this.list = list;
        this.backgrounds = backgrounds;
        this.news = news;
        this.sentence = sentence;
        this.messages = messages;
    }

    /** {@return the incidents that match, those published or changed last first} */
    public Feed incidents(IncidentFilter filter, @Nullable String cursor, String server) {
        IncidentPage page = list.page(filter, NEWEST.at(cursor));
        Map<Long, Background> more =
                backgrounds.of(page.items().stream().map(IncidentSummary::id).toList(), filter);
        List<Feed.Entry> entries = new ArrayList<>();
        for (IncidentSummary incident : page.items()) {
            Background behind = more.get(incident.id());
            if (behind != null) {
                entries.add(entry(incident, behind.summary(), server));
            }
        }
        return feed("incidents", filter, cursor, page.next(), page.prev(), entries, server);
    }

    /** {@return statements on casualties that replace earlier ones or stand beside them} */
    public Feed revisedFigures(IncidentFilter filter, @Nullable String cursor, String server) {
        List<News.Revised> revised = news.revised(filter, place(cursor), ENTRIES + 1);
        List<Feed.Entry> entries = revised.stream()
                .limit(ENTRIES)
                .map(figure -> entry(figure, server))
                .toList();
        String next = revised.size() > ENTRIES
                ? revised.get(ENTRIES - 1).item().cursor().toString()
                : null;
        return feed("figures", filter, cursor, next, null, entries, server);
    }

    /** {@return claims and other statements on groups that were withdrawn} */
    public Feed withdrawnClaims(IncidentFilter filter, @Nullable String cursor, String server) {
        List<News.Withdrawn> withdrawn = news.withdrawn(filter, place(cursor), ENTRIES + 1);
        List<Feed.Entry> entries = withdrawn.stream()
                .limit(ENTRIES)
                .map(claim -> entry(claim, server))
                .toList();
        String next = withdrawn.size() > ENTRIES
                ? withdrawn.get(ENTRIES - 1).item().cursor().toString()
                : null;
        return feed("claims", filter, cursor, next, null, entries, server);
    }

    private static @Nullable NewsCursor place(@Nullable String cursor) {
        return cursor == null ? null : NewsCursor.parse(cursor);
    }

    private Feed feed(
            String name,
            IncidentFilter filter,
            @Nullable String cursor,
            @Nullable String next,
            @Nullable String previous,
            List<Feed.Entry> entries,
            String server) {
        String address = server + "/" + name + ".atom" + (filter.isEmpty() ? "" : "?" + filter.query());
        return new Feed(
                message("feed." + name + ".title", sentence.of(filter, LANGUAGE)),
                address,
                at(address, cursor),
                server + "/incidents" + (filter.isEmpty() ? "" : "?" + filter.query()),
                next == null ? null : at(address, next),
                previous == null ? null : at(address, previous),
                entries);
    }

    private static String at(String address, @Nullable String cursor) {
        return cursor == null ? address : address + (address.contains("?") ? "&" : "?") + "cursor=" + cursor;
    }

    private Feed.Entry entry(IncidentSummary incident, String summary, String server) {
        List<String> said = new ArrayList<>();
        LocalDate first = incident.occurrence().startsOn();
        LocalDate last = incident.occurrence().endsOn();
        said.add(first.equals(last) ? first.toString() : first + " – " + last);
        Stream.ofNullable(incident.place().name()).forEach(said::add);
        said.add(message("outcome." + incident.outcome()));
        if (incident.killed() != null) {
            said.add(message("feed.killed", incident.killed()));
        }
        if (incident.injured() != null) {
            said.add(message("feed.injured", incident.injured()));
        }
        List<String> terms = new ArrayList<>(
                List.of(incident.eventType().toString(), incident.outcome().toString()));
        Stream.ofNullable(incident.status()).forEach(status -> terms.add(status.toString()));
        String page = server + "/incidents/" + incident.id();
        String line = String.join(" · ", said);
        return new Feed.Entry(
                page,
                incident.title(),
                page,
                incident.updated(),
                null,
                summary.isBlank() ? line : line + "\n\n" + summary,
                terms,
                incident.place());
    }

    private Feed.Entry entry(News.Revised figure, String server) {
        News.Item item = figure.item();
        String now = people(figure.now(), figure.approximate());
        String whom = message("party." + figure.party());
        String how = message("effect." + figure.effect());
        return entry(
                item,
                "figure-" + item.id(),
                message("feed.figures.entry", item.title(), whom, how, now, people(figure.before(), false)),
                message("feed.figures.said", item.day(), whom, how, now, speaker(item)),
                List.of(figure.party().toString(), figure.effect().toString()),
                server);
    }

    private Feed.Entry entry(News.Withdrawn claim, String server) {
        News.Item item = claim.item();
        String role = message("role." + claim.role());
        return entry(
                item,
                "withdrawal-" + item.id(),
                message("feed.claims.entry", item.title(), claim.group(), role),
                message("feed.claims.said", item.day(), claim.group(), role, speaker(item)),
                List.of(claim.role().toString()),
                server);
    }

    private static Feed.Entry entry(
            News.Item item, String part, String title, String summary, List<String> terms, String server) {
        String page = server + "/incidents/" + item.incident();
        Instant day = item.day().atStartOfDay().toInstant(ZoneOffset.UTC);
        return new Feed.Entry(page + "#" + part, title, page, item.changedAt(), day, summary, terms, item.place());
    }

    private String speaker(News.Item item) {
        return item.speaker() == null ? message("feed.nobody") : item.speaker();
    }

    private String people(CountRange range, boolean approximate) {
        return range.unknown() ? message("feed.number.unknown") : (approximate ? "≈" : "") + range;
    }

    private String message(String key, Object... arguments) {
        Object[] texts = Stream.of(arguments).map(Object::toString).toArray();
        return messages.getMessage(key, texts, LANGUAGE);
    }
}
