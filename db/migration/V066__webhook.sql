-- Servers that are told of changes of the public record as they are made.

create table webhook (
    id           bigint generated always as identity primary key,
    url          text not null check (length(url) between 1 and 2000),
    filter       text not null default '',
    secret       bytea not null check (length(secret) = 32),
    told_until   text not null,
    made_by      text not null,
    made_at      timestamptz not null,
    delivered_at timestamptz
);

comment on table webhook is 'An address to which changes are sent, in the order of the stream of changes; one that is removed has no row.';
comment on column webhook.filter is 'The query string of the filter that an incident must match to be told of; empty for all.';
comment on column webhook.secret is
    'Signs what is sent. It is kept as it is: signing needs it in clear, and a key to it would lie beside it. It opens nothing here, and a new webhook has a new one.';
comment on column webhook.told_until is 'Position in the stream of changes up to which messages have been written.';
comment on column webhook.delivered_at is 'When a message was accepted last.';

create table webhook_message (
    id              uuid primary key,
    webhook_id      bigint not null references webhook on delete cascade,
    body            text not null,
    changes         integer not null check (changes > 0),
    written_at      timestamptz not null,
    attempts        integer not null default 0,
    next_attempt_at timestamptz,
    failure         text
);
create unique index webhook_message_under_way on webhook_message (webhook_id) where next_attempt_at is not null;
create index on webhook_message (webhook_id);

comment on table webhook_message is
    'What is to be delivered: for each webhook at most one message under way, so that they come in order, and those given up. One that was accepted has no row.';
comment on column webhook_message.next_attempt_at is
    'Not to be tried before; whoever tries puts it off first, so that nobody else does meanwhile. Empty once it is given up.';
comment on column webhook_message.failure is 'What became of the last attempt.';
