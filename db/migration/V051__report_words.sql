-- Reports are looked for by any words of their title, publisher and address, which stand in two tables.

alter table report add column words text not null default '';

comment on column report.words is
    'Title, publisher, address and key as spell() gives them, to be found by any part. Kept by triggers.';

create function report_words(of report) returns text
    language sql stable
    return spell(concat_ws(' ', of.title, (select name from publisher where id = of.publisher_id), of.url, of.key));

create function report_words_of_report() returns trigger language plpgsql as $$
begin
    new.words := report_words(new);
    return new;
end $$;
create trigger words_before_save before insert or update on report
    for each row execute function report_words_of_report();

create function report_words_of_publisher() returns trigger language plpgsql as $$
begin
    update report set title = title where publisher_id = new.id;
    return null;
end $$;
create trigger words_after_update after update of name on publisher
    for each row when (old.name <> new.name) execute function report_words_of_publisher();

update report set title = title;

create index on report using gin (words gin_trgm_ops);
